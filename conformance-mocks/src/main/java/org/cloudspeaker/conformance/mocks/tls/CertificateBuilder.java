package org.cloudspeaker.conformance.mocks.tls;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.cloudspeaker.conformance.client.tls.IpLiteral;

/** Writes certificates with the extensions of RFC 5280, 4.2. */
public final class CertificateBuilder {
    private static final int SERIAL_BITS = 127;
    private static final String SHA_256 = "SHA256";
    private static final String SHA_1 = "SHA1";
    private static final List<ASN1ObjectIdentifier> COPIED = List.of(
            Extension.basicConstraints,
            Extension.keyUsage,
            Extension.extendedKeyUsage,
            Extension.subjectAlternativeName);

    private CertificateBuilder() {}

    /** Who signs, and with what. */
    public record Issuer(X500Principal name, KeyPair keys) {
        public Issuer(String name, KeyPair keys) {
            this(new X500Principal(name), keys);
        }
    }

    /** An authority's own certificate, below which so many more may stand. */
    static X509Certificate authority(Issuer authority, int below, ValidityPeriod validity, Issuer by) {
        PublicKey key = authority.keys().getPublic();
        X509v3CertificateBuilder form = form(by.name(), authority.name(), key, validity);
        try {
            form.addExtension(Extension.basicConstraints, true, new BasicConstraints(below));
            form.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
            form.addExtension(Extension.subjectKeyIdentifier, false, utils().createSubjectKeyIdentifier(key));
            return sign(form, by, SHA_256);
        } catch (CertIOException | GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException("no certificate for " + authority.name(), e);
        }
    }

    public static X509Certificate leaf(CertificateSpec leaf, PublicKey key, Issuer by) {
        X509v3CertificateBuilder form =
                form(by.name(), subject(leaf), key, new ValidityPeriod(leaf.notBefore(), leaf.notAfter()));
        try {
            form.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
            form.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
            form.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(new KeyPurposeId[] {
                KeyPurposeId.id_kp_serverAuth, KeyPurposeId.id_kp_clientAuth
            }));
            if (!leaf.flaws().contains(CertificateSpec.CertificateFlaw.COMMON_NAME_ALONE)) {
                form.addExtension(Extension.subjectAlternativeName, false, alternativeNames(leaf));
            }
            form.addExtension(Extension.subjectKeyIdentifier, false, utils().createSubjectKeyIdentifier(key));
            form.addExtension(
                    Extension.authorityKeyIdentifier,
                    false,
                    utils().createAuthorityKeyIdentifier(by.keys().getPublic()));
            return sign(form, by, leaf.flaws().contains(CertificateSpec.CertificateFlaw.SHA_1) ? SHA_1 : SHA_256);
        } catch (CertIOException | GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException("no certificate for " + leaf.names(), e);
        }
    }

    /** The subject, the names and the purposes of another one, for another key. */
    static X509Certificate like(X509Certificate model, PublicKey key, ValidityPeriod validity, Issuer by) {
        X509v3CertificateBuilder form = form(by.name(), model.getSubjectX500Principal(), key, validity);
        try {
            for (ASN1ObjectIdentifier copied : COPIED) {
                if (model.getExtensionValue(copied.getId()) != null) {
                    form.copyAndAddExtension(copied, false, new JcaX509CertificateHolder(model));
                }
            }
            form.addExtension(Extension.subjectKeyIdentifier, false, utils().createSubjectKeyIdentifier(key));
            return sign(form, by, SHA_256);
        } catch (CertIOException | GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException("no certificate like that of " + model.getSubjectX500Principal(), e);
        }
    }

    static X509Certificate selfSigned(CertificateSpec leaf, KeyPair keys) {
        return leaf(leaf, keys.getPublic(), new Issuer(subject(leaf), keys));
    }

    /** From the first to the last moment. */
    record ValidityPeriod(Instant from, Instant until) {}

    private static X509v3CertificateBuilder form(
            X500Principal issuer, X500Principal subject, PublicKey key, ValidityPeriod validity) {
        BigInteger serial = new BigInteger(SERIAL_BITS, new SecureRandom()).add(BigInteger.ONE);
        return new JcaX509v3CertificateBuilder(
                issuer, serial, Date.from(validity.from()), Date.from(validity.until()), subject, key);
    }

    private static X500Principal subject(CertificateSpec leaf) {
        return new X500Principal("CN=" + leaf.names().get(0));
    }

    private static GeneralNames alternativeNames(CertificateSpec leaf) {
        return new GeneralNames(leaf.names().stream()
                .map(name ->
                        new GeneralName(IpLiteral.isLiteral(name) ? GeneralName.iPAddress : GeneralName.dNSName, name))
                .toArray(GeneralName[]::new));
    }

    private static X509Certificate sign(X509v3CertificateBuilder form, Issuer by, String hash)
            throws OperatorCreationException, GeneralSecurityException {
        String algorithm =
                hash + "with" + (by.keys().getPrivate().getAlgorithm().equals("EC") ? "ECDSA" : "RSA");
        return new JcaX509CertificateConverter()
                .getCertificate(form.build(
                        new JcaContentSignerBuilder(algorithm).build(by.keys().getPrivate())));
    }

    private static JcaX509ExtensionUtils utils() throws GeneralSecurityException {
        return new JcaX509ExtensionUtils();
    }
}
