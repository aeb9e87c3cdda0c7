package org.cloudspeaker.conformance.wire.tls;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import javax.security.auth.x500.X500Principal;
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
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Writes certificates with the extensions of RFC 5280, 4.2. */
final class CertificateForm {
    private static final int SERIAL_BITS = 127;

    private CertificateForm() {}

    static X509Certificate authority(String name, KeyPair keys, Instant from, Instant until) {
        X500Principal own = new X500Principal(name);
        X509v3CertificateBuilder form = form(own, own, keys.getPublic(), from, until);
        try {
            form.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
            form.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
            form.addExtension(
                    Extension.subjectKeyIdentifier, false, utils().createSubjectKeyIdentifier(keys.getPublic()));
            return sign(form, keys.getPrivate());
        } catch (CertIOException | GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException("no certificate for " + name, e);
        }
    }

    static X509Certificate leaf(Leaf leaf, PublicKey key, X509Certificate issuer, PrivateKey issuerKey) {
        return endEntity(leaf, key, issuer.getSubjectX500Principal(), issuer.getPublicKey(), issuerKey);
    }

    static X509Certificate selfSigned(Leaf leaf, KeyPair keys) {
        return endEntity(leaf, keys.getPublic(), subject(leaf), keys.getPublic(), keys.getPrivate());
    }

    private static X509Certificate endEntity(
            Leaf leaf, PublicKey key, X500Principal issuer, PublicKey issuerKey, PrivateKey signingKey) {
        X509v3CertificateBuilder form = form(issuer, subject(leaf), key, leaf.notBefore(), leaf.notAfter());
        try {
            form.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
            form.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
            form.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(new KeyPurposeId[] {
                KeyPurposeId.id_kp_serverAuth, KeyPurposeId.id_kp_clientAuth
            }));
            form.addExtension(Extension.subjectAlternativeName, false, alternativeNames(leaf));
            form.addExtension(Extension.subjectKeyIdentifier, false, utils().createSubjectKeyIdentifier(key));
            form.addExtension(Extension.authorityKeyIdentifier, false, utils().createAuthorityKeyIdentifier(issuerKey));
            return sign(form, signingKey);
        } catch (CertIOException | GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException("no certificate for " + leaf.names(), e);
        }
    }

    private static X509v3CertificateBuilder form(
            X500Principal issuer, X500Principal subject, PublicKey key, Instant from, Instant until) {
        BigInteger serial = new BigInteger(SERIAL_BITS, new SecureRandom()).add(BigInteger.ONE);
        return new JcaX509v3CertificateBuilder(issuer, serial, Date.from(from), Date.from(until), subject, key);
    }

    private static X500Principal subject(Leaf leaf) {
        return new X500Principal("CN=" + leaf.names().get(0));
    }

    private static GeneralNames alternativeNames(Leaf leaf) {
        return new GeneralNames(leaf.names().stream()
                .map(name -> new GeneralName(IpLiteral.is(name) ? GeneralName.iPAddress : GeneralName.dNSName, name))
                .toArray(GeneralName[]::new));
    }

    private static X509Certificate sign(X509v3CertificateBuilder form, PrivateKey key)
            throws OperatorCreationException, GeneralSecurityException {
        return new JcaX509CertificateConverter()
                .getCertificate(form.build(new JcaContentSignerBuilder("SHA256withECDSA").build(key)));
    }

    private static JcaX509ExtensionUtils utils() throws GeneralSecurityException {
        return new JcaX509ExtensionUtils();
    }
}
