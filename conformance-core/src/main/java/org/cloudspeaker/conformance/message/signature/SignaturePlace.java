package org.cloudspeaker.conformance.message.signature;

/**
 * Where a signature stands.
 *
 * @param header whether it is a header of HTTP
 * @param name the header's name, or the JSON pointer of its place in the body
 */
public record SignaturePlace(boolean header, String name) {
    /** {@code header X-Signature}, or the place. */
    @Override
    public String toString() {
        return header ? "header " + name : name;
    }
}
