package org.cloudspeaker.conformance.client.tls.certificate;

import java.math.BigInteger;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** One element of DER (ITU-T X.690), for the few things in a certificate that the JDK does not read. */
final class DerElement {
    static final int INTEGER = 0x02;
    static final int OBJECT_IDENTIFIER = 0x06;
    static final int SEQUENCE = 0x30;

    private static final int LONG_FORM = 0x80;
    private static final int MOST_LENGTH_OCTETS = 4;

    private final int tag;
    private final byte[] content;

    private DerElement(int tag, byte[] content) {
        this.tag = tag;
        this.content = content;
    }

    /**
     * The one element that these bytes are.
     *
     * @throws IllegalArgumentException if they are not one
     */
    static DerElement of(byte[] encoded) {
        List<DerElement> all = readAll(encoded);
        if (all.size() != 1) {
            throw new IllegalArgumentException("expected one element, found " + all.size());
        }
        return all.get(0);
    }

    /** Its identifier octet. */
    int tag() {
        return tag;
    }

    /** Its contents octets. */
    byte[] content() {
        return content.clone();
    }

    /**
     * The elements inside this one.
     *
     * @throws IllegalArgumentException if it is of another type, or not well-formed
     */
    List<DerElement> children(int type) {
        return readAll(requireType(type).content);
    }

    /** The number that it is. */
    BigInteger toInteger() {
        return new BigInteger(requireType(INTEGER).content);
    }

    /** The object identifier that it is, in dots. */
    String toObjectIdentifier() {
        StringBuilder dotted = new StringBuilder();
        BigInteger arc = BigInteger.ZERO;
        for (byte octet : requireType(OBJECT_IDENTIFIER).content) {
            arc = arc.shiftLeft(7).or(BigInteger.valueOf(octet & 0x7f));
            if (octet >= 0) {
                dotted.append(dotted.isEmpty() ? firstArcs(arc) : "." + arc);
                arc = BigInteger.ZERO;
            }
        }
        return dotted.toString();
    }

    /** X.690, 8.19.4: the first two arcs share one number. */
    private static String firstArcs(BigInteger both) {
        int first = both.min(BigInteger.valueOf(80)).intValue() / 40;
        return first + "." + both.subtract(BigInteger.valueOf(first * 40L));
    }

    private DerElement requireType(int expected) {
        if (tag != expected) {
            throw new IllegalArgumentException("expected an element of type " + expected + ", found " + tag);
        }
        return this;
    }

    private static List<DerElement> readAll(byte[] encoded) {
        ByteBuffer left = ByteBuffer.wrap(encoded);
        List<DerElement> all = new ArrayList<>();
        try {
            while (left.hasRemaining()) {
                int tag = left.get() & 0xff;
                byte[] content = new byte[readLength(left)];
                left.get(content);
                all.add(new DerElement(tag, content));
            }
        } catch (BufferUnderflowException e) {
            throw new IllegalArgumentException("an element that ends too soon", e);
        }
        return all;
    }

    /** Never more than what is left. */
    private static int readLength(ByteBuffer left) {
        int first = left.get() & 0xff;
        long length = first;
        if (first >= LONG_FORM) {
            int octets = first - LONG_FORM;
            if (octets == 0 || octets > MOST_LENGTH_OCTETS) {
                throw new IllegalArgumentException("a length of " + octets + " octets");
            }
            length = 0;
            for (int i = 0; i < octets; i++) {
                length = (length << 8) | (left.get() & 0xff);
            }
        }
        if (length > left.remaining()) {
            throw new IllegalArgumentException("an element of " + length + " octets, of which some are missing");
        }
        return (int) length;
    }
}
