package org.cloudspeaker.conformance.cli.real;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.cloudspeaker.conformance.cli.real.Conformance.Outcome;
import org.cloudspeaker.conformance.target.ClientCertificate;
import org.cloudspeaker.conformance.target.Credentials;
import org.cloudspeaker.conformance.target.DeviceKeyFiles;
import org.cloudspeaker.conformance.target.Limits;
import org.cloudspeaker.conformance.target.PemFile;
import org.cloudspeaker.conformance.target.Secret;
import org.cloudspeaker.conformance.target.Transport;
import org.cloudspeaker.conformance.wire.Evidence;
import org.cloudspeaker.conformance.wire.Redaction;
import org.cloudspeaker.conformance.wire.Transcript;
import org.cloudspeaker.conformance.wire.device.BrokerAddress;
import org.cloudspeaker.conformance.wire.device.Login;
import org.cloudspeaker.conformance.wire.device.PublisherLink;

/** An integrator's sandbox: Mosquitto, the example in Node, and the folder from which they are certified. */
final class Sandbox implements AutoCloseable {
    private final Path folder;
    private final ForeignBroker broker;
    private final NodeServer payment;
    private final Conformance conformance;

    private Sandbox(Path folder, ForeignBroker broker, NodeServer payment) {
        this.folder = folder;
        this.broker = broker;
        this.payment = payment;
        this.conformance = new Conformance(
                folder, Map.of("MQTT_BACKEND_PASSWORD", broker.logins().serverPassword(), "COLUMNS", "100"));
    }

    /** Both servers as the samples have them. */
    static Sandbox start(Path folder) throws IOException, InterruptedException {
        return start(folder, UnaryOperator.identity(), UnaryOperator.identity());
    }

    /** Both servers, each changed in some way. */
    static Sandbox start(Path folder, UnaryOperator<Edited> brokerChange, UnaryOperator<Edited> paymentChange)
            throws IOException, InterruptedException {
        Path servers = Files.createDirectory(folder.resolve("servers"));
        TestIdentity identity = TestIdentity.writtenTo(servers);
        Files.copy(identity.authority(), folder.resolve("ca.pem"));
        ForeignBroker broker = MosquittoProcess.start(servers, identity, brokerChange);
        try {
            return new Sandbox(folder, broker, NodeServer.start(servers, identity, paymentChange));
        } catch (IOException | InterruptedException | RuntimeException | Error e) {
            broker.close();
            throw e;
        }
    }

    /** Both servers, and the broker asks for certificates: a device's lies where the device has it. */
    static Sandbox askingForCertificates(Path folder) throws IOException, InterruptedException {
        Path authority = folder.resolve("servers/ca.pem");
        Sandbox sandbox = start(
                folder,
                configuration -> MosquittoProcess.askingForCertificates(configuration, authority),
                UnaryOperator.identity());
        Files.copy(folder.resolve("servers/device.pem"), folder.resolve("deviceCert.pem"));
        Files.copy(folder.resolve("servers/device-key.pem"), folder.resolve("deviceKey.pem"));
        return sandbox;
    }

    /** What a device shows here, where it has to. */
    private Optional<ClientCertificate> certificate() {
        return DeviceKeyFiles.of(folder.resolve("posparam.ini")).map(DeviceKeyFiles::read);
    }

    int paymentPort() {
        return payment.port();
    }

    /** What nobody may find in any output. */
    List<String> secrets() {
        Logins logins = broker.logins();
        return List.of(logins.devicePassword(), logins.serverPassword(), payment.apiKey());
    }

    /** The guide's template with the values of these servers. */
    Edited parameters() throws IOException {
        return PaymentRuns.template()
                .value("mqtt_endpoint", "\"localhost\"")
                .value("mqtt_port", "\"" + broker.port() + "\"")
                .value("mqtt_auth_cert", certificate().isPresent() ? "4" : "1")
                .value("mqtt_username", "\"" + broker.logins().device() + "\"")
                .value("mqtt_password", "\"" + broker.logins().devicePassword() + "\"")
                .value("pgw_endpoint", "\"https://localhost\"")
                .value("pgw_port", "\"" + payment.port() + "\"")
                .value("pgw_api_key", "\"" + payment.apiKey() + "\"")
                .value("pgw_api_key_expiry", "\"20991231\"");
    }

    /** Has a target file written for a parameter file, and completes it as an integrator would. */
    Outcome init(Edited parameters) throws IOException, InterruptedException {
        return init(
                parameters,
                target -> trusting(target)
                        .replace("# customer-server:", "customer-server:")
                        .replace("# decline:", "decline:"));
    }

    /** Has a target file written for a parameter file, and changes it. */
    Outcome init(Edited parameters, UnaryOperator<Edited> change) throws IOException, InterruptedException {
        parameters.writeTo(folder.resolve("posparam.ini"));
        Outcome outcome = conformance.run("init", "posparam.ini", "--force");
        Path target = folder.resolve("target.yaml");
        change.apply(Edited.copyOf(target)).writeTo(target);
        return outcome;
    }

    /** A target file that names the authority of these servers, for {@link #init(Edited, UnaryOperator)}. */
    static Edited trusting(Edited target) {
        return target.replace("# trust: broker-ca.pem", "trust: ca.pem")
                .replace("# trust: pay-ca.pem", "trust: ca.pem");
    }

    /** Certifies the servers; {@link #init} comes first. */
    Outcome certify(String... options) throws IOException, InterruptedException {
        String[] arguments = new String[options.length + 2];
        arguments[0] = "certify";
        arguments[1] = "target.yaml";
        System.arraycopy(options, 0, arguments, 2, options.length);
        return conformance.run(arguments);
    }

    /** Plays a device between these servers, until it is told to end. */
    Service playDevice(String sn, String... options) throws IOException, InterruptedException {
        return device(Pattern.compile("^ready device " + sn), sn, options);
    }

    /** The same, but it need not get in. */
    Service tryDevice(String sn, String... options) throws IOException, InterruptedException {
        return device(Pattern.compile("  device   " + sn + "  "), sn, options);
    }

    private Service device(Pattern ready, String sn, String... options) throws IOException, InterruptedException {
        parameters().writeTo(folder.resolve("posparam.ini"));
        List<String> arguments = new ArrayList<>(
                List.of("mock", "device", "--parameters", "posparam.ini", "--sn", sn, "--trust", "ca.pem"));
        arguments.addAll(List.of(options));
        return conformance.start(ready, arguments.toArray(String[]::new));
    }

    /** The customer's server at the broker. */
    PublisherLink customerServer() throws IOException {
        PemFile authority = PemFile.of(Files.readAllBytes(folder.resolve("ca.pem")));
        BrokerAddress address = new BrokerAddress(
                "localhost",
                broker.port(),
                certificate().isPresent() ? Transport.MUTUAL_TLS : Transport.TLS,
                "",
                authority.certificates().orElseThrow(),
                certificate(),
                Limits.defaults());
        Credentials own = new Credentials(
                broker.logins().server(), new Secret(broker.logins().serverPassword()));
        Evidence evidence = new Evidence(new Transcript(Clock.systemUTC(), new Redaction()));
        PublisherLink server = new PublisherLink(address, new Login("backend-1", Optional.of(own), true), evidence);
        server.connect();
        return server;
    }

    @Override
    public void close() {
        try {
            payment.close();
        } finally {
            broker.close();
        }
    }
}
