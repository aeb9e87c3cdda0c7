package org.cloudspeaker.conformance.target;

import java.util.Optional;

/** The device's own {@code posparam.ini}, as it stands: right or wrong. */
public final class ParameterFile {
    private final String name;
    private final byte[] bytes;

    private ParameterFile(String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes.clone();
    }

    /** A parameter file of these bytes. */
    public static ParameterFile of(String name, byte[] bytes) {
        return new ParameterFile(name, bytes);
    }

    /** Its name, for messages. */
    public String name() {
        return name;
    }

    /** Its bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** The values, if the servers can be met with them. */
    public Optional<Parameters> parameters() {
        return Optional.empty();
    }
}
