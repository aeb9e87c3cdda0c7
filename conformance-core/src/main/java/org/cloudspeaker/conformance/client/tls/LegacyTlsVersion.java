package org.cloudspeaker.conformance.client.tls;

/** Versions that RFC 8996 forbids. */
public enum LegacyTlsVersion {
    /** TLS 1.0, RFC 2246. */
    TLS_1_0("TLS 1.0", 0x0301),
    /** TLS 1.1, RFC 4346. */
    TLS_1_1("TLS 1.1", 0x0302);

    private final String title;
    private final int code;

    LegacyTlsVersion(String title, int code) {
        this.title = title;
        this.code = code;
    }

    /** In words: {@code TLS 1.0}. */
    public String title() {
        return title;
    }

    /** As it stands in a hello. */
    public int code() {
        return code;
    }
}
