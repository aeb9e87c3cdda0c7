package org.cloudspeaker.conformance.client.tls.certificate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** The size of elliptic curves, also of the many that a JDK does not know: by name, or by their own parameters. */
final class EllipticCurves {
    private static final String NAMED_CURVES = "elliptic-curves.tsv";
    /** RFC 3279, 2.3.5: the order of the base point is the fifth of a curve's own parameters. */
    private static final int ORDER = 4;

    private EllipticCurves() {}

    /** Bits of the order of the curve that a key lies on; empty if it is on none that is known. */
    static OptionalInt orderBits(PublicKey key) {
        if (key instanceof ECPublicKey known) {
            return OptionalInt.of(known.getParams().getOrder().bitLength());
        }
        try {
            return orderBits(parameters(key));
        } catch (IllegalArgumentException | IndexOutOfBoundsException malformed) {
            return OptionalInt.empty();
        }
    }

    /** RFC 5280, 4.1: SEQUENCE { SEQUENCE { algorithm, parameters }, key }. */
    private static DerElement parameters(PublicKey key) {
        return DerElement.of(key.getEncoded())
                .children(DerElement.SEQUENCE)
                .get(0)
                .children(DerElement.SEQUENCE)
                .get(1);
    }

    private static OptionalInt orderBits(DerElement parameters) {
        if (parameters.tag() == DerElement.OBJECT_IDENTIFIER) {
            Integer bits = namedCurves().get(parameters.toObjectIdentifier());
            return bits == null ? OptionalInt.empty() : OptionalInt.of(bits);
        }
        List<DerElement> own = parameters.children(DerElement.SEQUENCE);
        return OptionalInt.of(own.get(ORDER).toInteger().bitLength());
    }

    private static Map<String, Integer> namedCurves() {
        try (InputStream table = EllipticCurves.class.getResourceAsStream(NAMED_CURVES)) {
            if (table == null) {
                throw new IllegalStateException(NAMED_CURVES + " is missing from the class path");
            }
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .collect(Collectors.toMap(columns -> columns[0], columns -> Integer.valueOf(columns[2])));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
