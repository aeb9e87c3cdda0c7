package org.cloudspeaker.conformance.client.tls.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.security.PublicKey;
import java.util.Collections;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.ECNamedCurveTable;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EllipticCurvesTest {
    static Stream<String> curves() {
        return Collections.list((java.util.Enumeration<?>) ECNamedCurveTable.getNames()).stream()
                .map(String::valueOf);
    }

    @ParameterizedTest
    @MethodSource("curves")
    void aCurveIsMeasuredByItsNameAndByItsParameters(String name) {
        X9ECParameters curve = ECNamedCurveTable.getByName(name);
        int bits = curve.getN().bitLength();
        assertThat(EllipticCurves.orderBits(key(ECNamedCurveTable.getOID(name))))
                .hasValue(bits);
        assertThat(EllipticCurves.orderBits(key(curve))).hasValue(bits);
    }

    @Test
    void aCurveThatNobodyNamedIsNotKnown() {
        assertThat(EllipticCurves.orderBits(key(new ASN1ObjectIdentifier("2.999.1.16384"))))
                .isEmpty();
        assertThat(EllipticCurves.orderBits(key(DERNull.INSTANCE))).isEmpty();
    }

    private static PublicKey key(ASN1Encodable parameters) {
        try {
            byte[] point = {4, 1, 2};
            return new EncodedKey(new SubjectPublicKeyInfo(
                            new AlgorithmIdentifier(X9ObjectIdentifiers.id_ecPublicKey, parameters), point)
                    .getEncoded());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As a JDK hands out a key on a curve that it does not know. */
    private static final class EncodedKey implements PublicKey {
        private static final long serialVersionUID = 1L;

        private final byte[] encoded;

        EncodedKey(byte[] encoded) {
            this.encoded = encoded;
        }

        @Override
        public String getAlgorithm() {
            return "EC";
        }

        @Override
        public String getFormat() {
            return "X.509";
        }

        @Override
        public byte[] getEncoded() {
            return encoded.clone();
        }
    }
}
