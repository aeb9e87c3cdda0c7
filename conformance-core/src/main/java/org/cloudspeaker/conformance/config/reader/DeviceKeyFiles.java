package org.cloudspeaker.conformance.config.reader;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cloudspeaker.conformance.config.MqttConfig;
import org.cloudspeaker.conformance.config.MqttTransport;
import org.cloudspeaker.conformance.config.Target;
import org.cloudspeaker.conformance.config.document.InputFile;
import org.cloudspeaker.conformance.config.parameter.ParameterFile;
import org.cloudspeaker.conformance.config.pem.ClientCertificate;
import org.cloudspeaker.conformance.config.pem.PemFile;
import org.cloudspeaker.conformance.config.problem.ConfigException;
import org.cloudspeaker.conformance.config.problem.ConfigProblem;

/**
 * The files with which a device meets a broker in mutual TLS (device facts, "MQTT").
 *
 * @param certificate its certificate, with those that issued it, PEM
 * @param key the private key of the first of them, PEM without a password
 */
public record DeviceKeyFiles(Path certificate, Path key) {
    /** What a device calls its certificate. */
    public static final String CERTIFICATE = "deviceCert.pem";
    /** What a device calls its private key. */
    public static final String KEY = "deviceKey.pem";
    /** What a device calls the authority that vouches for its broker. */
    public static final String AUTHORITY = "ServerCA.pem";

    private static final int MUTUAL_TLS = 4;
    private static final String CHAIN_EXPECTED = "a PEM file of certificates";
    private static final String KEY_EXPECTED = "a PEM file of the certificate's private key, without a password";

    /**
     * The target with what its device shows at the broker: the named files, or else what the target says, or else, with
     * {@code mqtt_auth_cert} 4, what lies where the device has it.
     *
     * @param named certificate and key, where somebody named them
     * @param naming how they are named, for messages
     * @throws ConfigException if there is nothing to show where there has to be, or it cannot be read
     */
    public static Target withDeviceCertificate(Target target, Optional<DeviceKeyFiles> named, String naming) {
        ParameterFile file = target.device().parameters();
        int mode = file.parameters().map(it -> it.mqtt().authCert()).orElse(0);
        MqttConfig mqtt = over(target.mqtt(), mode);
        if (named.isPresent()) {
            return target.with(mqtt.certified(named.get().readFor(file, mode)), target.payment());
        }
        if (mqtt.transport() != MqttTransport.MUTUAL_TLS
                || mqtt.deviceCertificate().isPresent()) {
            return target.with(mqtt, target.payment());
        }
        DeviceKeyFiles found =
                of(Path.of(file.name())).orElseThrow(() -> new ConfigException(List.of(missing(file, naming))));
        MqttConfig trusting = mqtt.trust().isEmpty() ? mqtt.trusting(found.authority()) : mqtt;
        return target.with(trusting.certified(found.read()), target.payment());
    }

    /** With mode 4 the firmware knows nothing but mutual TLS, so that no port has to be asked. */
    private static MqttConfig over(MqttConfig mqtt, int mode) {
        return mode == MUTUAL_TLS && mqtt.transport() == MqttTransport.AUTO
                ? mqtt.over(MqttTransport.MUTUAL_TLS)
                : mqtt;
    }

    private static ConfigProblem missing(ParameterFile file, String naming) {
        String expected = CERTIFICATE + " and " + KEY + " beside it, or in key/ beside its folder, for mutual TLS"
                + " (mqtt_auth_cert 4)";
        return new ConfigProblem(file.name(), 0, 0, "", expected, "neither", naming);
    }

    private ClientCertificate readFor(ParameterFile file, int mode) {
        if (mode == 0) {
            String expected = "mode 4, or 1, where a device certificate is given";
            throw new ConfigException(
                    List.of(new ConfigProblem(file.name(), 0, 0, "mqtt_auth_cert", expected, "0, plain TCP", "")));
        }
        return read();
    }

    /** Those of a device with this parameter file: beside it, or in {@code key} beside its folder {@code cust}. */
    public static Optional<DeviceKeyFiles> of(Path parameters) {
        Path beside = parameters.toAbsolutePath().normalize();
        return Stream.of(beside, beside.resolveSibling("../key/any").normalize())
                .map(each -> new DeviceKeyFiles(each.resolveSibling(CERTIFICATE), each.resolveSibling(KEY)))
                .filter(files -> Files.exists(files.certificate) || Files.exists(files.key))
                .findFirst();
    }

    /** The authority that vouches for the broker, where it lies beside them. */
    public List<X509Certificate> authority() {
        Path file = certificate.resolveSibling(AUTHORITY);
        return Files.exists(file) ? PemFile.certificates("", file) : List.of();
    }

    /**
     * Reads them.
     *
     * @throws ConfigException with all that is wrong with them; nothing of the key is in it
     */
    public ClientCertificate read() {
        List<ConfigProblem> problems = new ArrayList<>();
        Optional<PemFile> chainFile = pem(certificate, CHAIN_EXPECTED, problems);
        Optional<PemFile> keyFile = pem(key, KEY_EXPECTED, problems);
        List<X509Certificate> chain = chainFile.flatMap(PemFile::certificates).orElse(List.of());
        if (chainFile.isPresent() && chain.isEmpty()) {
            problems.add(problem(certificate, CHAIN_EXPECTED, "no -----BEGIN CERTIFICATE----- that can be read", ""));
        }
        Optional<PrivateKey> own =
                keyFile.filter(unused -> !chain.isEmpty()).flatMap(file -> key(file, chain.get(0), problems));
        if (!problems.isEmpty()) {
            throw new ConfigException(problems);
        }
        return new ClientCertificate(chain, own.orElseThrow());
    }

    private Optional<PrivateKey> key(PemFile file, X509Certificate owner, List<ConfigProblem> problems) {
        if (file.holdsEncryptedKey()) {
            String mended = "openssl pkcs8 -topk8 -nocrypt to take it off";
            problems.add(problem(key, KEY_EXPECTED, "a key under a password", mended));
            return Optional.empty();
        }
        Optional<PrivateKey> own = file.keyOf(owner.getPublicKey());
        if (own.isEmpty()) {
            problems.add(problem(key, KEY_EXPECTED, "no key that belongs to the certificate in " + certificate, ""));
        }
        return own;
    }

    private static Optional<PemFile> pem(Path path, String expected, List<ConfigProblem> problems) {
        InputFile input = InputFile.read(path);
        input.readError().ifPresent(found -> problems.add(problem(path, expected, found, "")));
        return input.readError().isPresent() ? Optional.empty() : Optional.of(PemFile.of(input.bytes()));
    }

    private static ConfigProblem problem(Path path, String expected, String found, String tryThis) {
        return new ConfigProblem(path.toString(), 0, 0, "", expected, found, tryThis);
    }
}
