package org.cloudspeaker.conformance.cli.interop;

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
import org.cloudspeaker.conformance.cli.interop.process.ConformanceProcess;
import org.cloudspeaker.conformance.cli.interop.process.ConformanceProcess.CommandResult;
import org.cloudspeaker.conformance.cli.interop.process.EditableText;
import org.cloudspeaker.conformance.cli.interop.process.ServiceProcess;
import org.cloudspeaker.conformance.cli.interop.process.TestIdentity;
import org.cloudspeaker.conformance.client.mqtt.BrokerAddress;
import org.cloudspeaker.conformance.client.mqtt.MqttBackendClient;
import org.cloudspeaker.conformance.client.mqtt.MqttLogin;
import org.cloudspeaker.conformance.config.MqttCredentials;
import org.cloudspeaker.conformance.config.MqttTransport;
import org.cloudspeaker.conformance.config.RunLimits;
import org.cloudspeaker.conformance.config.parameter.Secret;
import org.cloudspeaker.conformance.config.pem.ClientCertificate;
import org.cloudspeaker.conformance.config.pem.PemFile;
import org.cloudspeaker.conformance.config.reader.DeviceKeyFiles;
import org.cloudspeaker.conformance.evidence.Evidence;
import org.cloudspeaker.conformance.evidence.Transcript;
import org.cloudspeaker.conformance.evidence.redaction.Redaction;

/** An integrator's sandbox: Mosquitto, the example in Node, and the folder from which they are certified. */
final class IntegratorSandbox implements AutoCloseable {
    private final Path folder;
    private final ThirdPartyBroker broker;
    private final NodeServerProcess payment;
    private final ConformanceProcess conformance;

    private IntegratorSandbox(Path folder, ThirdPartyBroker broker, NodeServerProcess payment) {
        this.folder = folder;
        this.broker = broker;
        this.payment = payment;
        this.conformance = new ConformanceProcess(
                folder, Map.of("MQTT_BACKEND_PASSWORD", broker.logins().serverPassword(), "COLUMNS", "100"));
    }

    /** Both servers as the samples have them. */
    static IntegratorSandbox start(Path folder) throws IOException, InterruptedException {
        return start(folder, UnaryOperator.identity(), UnaryOperator.identity());
    }

    /** Both servers, each changed in some way. */
    static IntegratorSandbox start(
            Path folder, UnaryOperator<EditableText> brokerChange, UnaryOperator<EditableText> paymentChange)
            throws IOException, InterruptedException {
        Path servers = Files.createDirectory(folder.resolve("servers"));
        TestIdentity identity = TestIdentity.writtenTo(servers);
        Files.copy(identity.authority(), folder.resolve("ca.pem"));
        ThirdPartyBroker broker = MosquittoProcess.start(servers, identity, brokerChange);
        try {
            return new IntegratorSandbox(folder, broker, NodeServerProcess.start(servers, identity, paymentChange));
        } catch (IOException | InterruptedException | RuntimeException | Error e) {
            broker.close();
            throw e;
        }
    }

    /** Both servers, and the broker asks for certificates: a device's lies where the device has it. */
    static IntegratorSandbox askingForCertificates(Path folder) throws IOException, InterruptedException {
        Path authority = folder.resolve("servers/ca.pem");
        IntegratorSandbox sandbox = start(
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

    /** Secrets that must not be in any output. */
    List<String> secrets() {
        BrokerCredentials logins = broker.logins();
        return List.of(logins.devicePassword(), logins.serverPassword(), payment.apiKey());
    }

    /** The guide's template with the values of these servers. */
    EditableText parameters() throws IOException {
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
    CommandResult init(EditableText parameters) throws IOException, InterruptedException {
        return init(
                parameters,
                target -> trusting(target)
                        .replace("# customer-server:", "customer-server:")
                        .replace("# decline:", "decline:"));
    }

    /** Has a target file written for a parameter file, and changes it. */
    CommandResult init(EditableText parameters, UnaryOperator<EditableText> change)
            throws IOException, InterruptedException {
        parameters.writeTo(folder.resolve("posparam.ini"));
        CommandResult outcome = conformance.run("init", "posparam.ini", "--force");
        Path target = folder.resolve("target.yaml");
        change.apply(EditableText.copyOf(target)).writeTo(target);
        return outcome;
    }

    /** A target file that names the authority of these servers, for {@link #init(EditableText, UnaryOperator)}. */
    static EditableText trusting(EditableText target) {
        return target.replace("# trust: broker-ca.pem", "trust: ca.pem")
                .replace("# trust: pay-ca.pem", "trust: ca.pem");
    }

    /** Certifies the servers; {@link #init} comes first. */
    CommandResult certify(String... options) throws IOException, InterruptedException {
        String[] arguments = new String[options.length + 2];
        arguments[0] = "certify";
        arguments[1] = "target.yaml";
        System.arraycopy(options, 0, arguments, 2, options.length);
        return conformance.run(arguments);
    }

    /** Plays a device between these servers, until it is told to end. */
    ServiceProcess playDevice(String sn, String... options) throws IOException, InterruptedException {
        return device(Pattern.compile("^ready device " + sn), sn, options);
    }

    /** The same, but it need not get in. */
    ServiceProcess tryDevice(String sn, String... options) throws IOException, InterruptedException {
        return device(Pattern.compile("  device   " + sn + "  "), sn, options);
    }

    private ServiceProcess device(Pattern ready, String sn, String... options)
            throws IOException, InterruptedException {
        parameters().writeTo(folder.resolve("posparam.ini"));
        List<String> arguments = new ArrayList<>(
                List.of("mock", "device", "--parameters", "posparam.ini", "--sn", sn, "--trust", "ca.pem"));
        arguments.addAll(List.of(options));
        return conformance.start(ready, arguments.toArray(String[]::new));
    }

    /** The customer's server at the broker. */
    MqttBackendClient customerServer() throws IOException {
        PemFile authority = PemFile.of(Files.readAllBytes(folder.resolve("ca.pem")));
        BrokerAddress address = new BrokerAddress(
                "localhost",
                broker.port(),
                certificate().isPresent() ? MqttTransport.MUTUAL_TLS : MqttTransport.TLS,
                "",
                authority.certificates().orElseThrow(),
                certificate(),
                RunLimits.defaults());
        MqttCredentials own = new MqttCredentials(
                broker.logins().server(), new Secret(broker.logins().serverPassword()));
        Evidence evidence = new Evidence(new Transcript(Clock.systemUTC(), new Redaction()));
        MqttBackendClient server =
                new MqttBackendClient(address, new MqttLogin("backend-1", Optional.of(own), true), evidence);
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
