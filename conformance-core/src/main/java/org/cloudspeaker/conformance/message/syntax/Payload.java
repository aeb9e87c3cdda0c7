package org.cloudspeaker.conformance.message.syntax;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/** The bytes of a message: immutable, compared by value, and never shown by {@link #toString()}. */
public final class Payload {
    private final byte[] bytes;

    private Payload(byte[] bytes) {
        this.bytes = bytes;
    }

    /** A copy of these bytes. */
    public static Payload of(byte[] bytes) {
        return new Payload(bytes.clone());
    }

    /** A copy of the bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** How many bytes there are. */
    public int size() {
        return bytes.length;
    }

    /** As text where it is UTF-8, otherwise in hexadecimal after the word {@code hex}. */
    public String text() {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return "hex " + HexFormat.of().formatHex(bytes);
        }
    }

    /** Where it first differs from another, from 0; -1 when it does not. */
    public int mismatch(Payload other) {
        return Arrays.mismatch(bytes, other.bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Payload payload && Arrays.equals(bytes, payload.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return bytes.length + " bytes";
    }
}
