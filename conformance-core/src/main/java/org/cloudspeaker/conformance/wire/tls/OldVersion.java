package org.cloudspeaker.conformance.wire.tls;

/** Versions that RFC 8996 forbids. */
public enum OldVersion {
    /** TLS 1.0, RFC 2246. */
    TLS_1_0("TLSv1", 0x0301),
    /** TLS 1.1, RFC 4346. */
    TLS_1_1("TLSv1.1", 0x0302);

    private final String protocol;
    private final int code;

    OldVersion(String protocol, int code) {
        this.protocol = protocol;
        this.code = code;
    }

    /** As the JDK writes it. */
    public String protocol() {
        return protocol;
    }

    /** As it stands in a hello. */
    int code() {
        return code;
    }
}
