package org.cloudspeaker.conformance.engine.role;

import java.time.Duration;
import java.util.Optional;
import org.cloudspeaker.conformance.client.mqtt.BrokerAddress;
import org.cloudspeaker.conformance.client.mqtt.ConnectOptions;
import org.cloudspeaker.conformance.client.mqtt.ConnectResult;
import org.cloudspeaker.conformance.client.mqtt.KeepAliveResult;
import org.cloudspeaker.conformance.client.mqtt.MqttBackendClient;
import org.cloudspeaker.conformance.client.mqtt.MqttConnectionFactory;
import org.cloudspeaker.conformance.client.mqtt.MqttDeviceClient;
import org.cloudspeaker.conformance.client.mqtt.MqttLogin;
import org.cloudspeaker.conformance.config.MqttTransport;
import org.cloudspeaker.conformance.config.RunLimits;
import org.cloudspeaker.conformance.config.parameter.DeviceParameters;
import org.cloudspeaker.conformance.config.pem.ClientCertificate;
import org.cloudspeaker.conformance.engine.run.RunContext;
import org.cloudspeaker.conformance.evidence.Discrepancy;
import org.cloudspeaker.conformance.evidence.Durations;
import org.cloudspeaker.conformance.evidence.Evidence;
import org.cloudspeaker.conformance.evidence.InconclusiveException;
import org.cloudspeaker.conformance.evidence.NotGivenException;
import org.cloudspeaker.conformance.evidence.PreparationFailedException;
import org.cloudspeaker.conformance.evidence.UnknownDeviceException;
import org.opentest4j.TestAbortedException;

/** The broker's clients in one check: devices, and the customer's server. All are closed when the check ends. */
public final class BrokerClients implements AutoCloseable {
    private final RunContext run;
    private final BrokerAddress address;
    private final DeviceParameters.MqttParameters parameters;
    private final BrokerLogins logins;
    private final Evidence evidence;
    private final KeepAliveProbe trial;
    private final OpenClients links = new OpenClients();

    BrokerClients(
            RunContext run, BrokerAddress address, DeviceParameters.MqttParameters parameters, Evidence evidence) {
        this.run = run;
        this.address = address;
        this.parameters = parameters;
        this.logins = new BrokerLogins(run, parameters);
        this.evidence = evidence;
        this.trial = new KeepAliveProbe(run, connectionFactory(ConnectOptions.standard()), logins);
        trial.start();
    }

    private MqttConnectionFactory connectionFactory(ConnectOptions conduct) {
        return new MqttConnectionFactory(run.network(), address, conduct);
    }

    /** What the broker did about a device that fell silent, at the beginning of the run where it could. */
    public KeepAliveResult silence() {
        return trial.silence(evidence);
    }

    /** The bounds of every wait. */
    public RunLimits limits() {
        return address.limits();
    }

    /** Serial number of the target's own device. */
    public String sn() {
        return run.target().device().sn();
    }

    /**
     * Serial number of another test device.
     *
     * @throws TestAbortedException if the target has none
     */
    public String otherSn() {
        return run.target().device().others().sns().stream()
                .findFirst()
                .orElseThrow(() -> new NotGivenException("it takes two test devices, and device.others lists none"));
    }

    /** The topic that a device subscribes to. */
    public String topicOf(String serialNumber) {
        return run.profile().topicOf(parameters.topic(), serialNumber);
    }

    /** How a device logs in, with a session that is kept. */
    public MqttLogin login(String serialNumber) {
        return logins.deviceLogin(serialNumber);
    }

    /** How the target's own device logs in under a made-up client id, at most 32 bytes, with a session that is not kept. */
    public MqttLogin loginWithClientId(int bytes, char last) {
        return logins.loginWithClientId(bytes, last);
    }

    /** A device that is not connected yet. */
    public MqttDeviceClient device(MqttLogin login) {
        return device(login, ConnectOptions.standard());
    }

    /** A device that is not connected yet, and behaves like this. */
    public MqttDeviceClient device(MqttLogin login, ConnectOptions conduct) {
        return links.add(new MqttDeviceClient(connectionFactory(conduct), login, evidence));
    }

    /** A device among many, that is not connected yet: nothing of what it says and hears is kept as evidence. */
    public MqttDeviceClient unrecordedDevice(MqttLogin login) {
        return links.add(
                new MqttDeviceClient(connectionFactory(ConnectOptions.standard()), login, evidence.withoutRecording()));
    }

    /** Whether the broker answers a CONNECT of the target's own device now, with a session that is not kept. */
    boolean isAnswering() {
        return connect(login(sn()).cleanSession(true)) instanceof ConnectResult.Accepted;
    }

    /** What the target's own device gets for a CONNECT with this certificate, or with none. */
    ConnectResult connect(Optional<ClientCertificate> certificate) {
        MqttLogin passing = login(sn()).cleanSession(true);
        return links.add(new MqttDeviceClient(
                        new MqttConnectionFactory(
                                run.network(), address.withCertificate(certificate), ConnectOptions.standard()),
                        passing,
                        evidence))
                .connect();
    }

    /** Opens a connection and tells what came of it. */
    public ConnectResult connect(MqttLogin login) {
        return device(login).connect();
    }

    /** The target's own device: connected, subscribed, without anything left over from before. */
    public MqttDeviceClient subscribedDevice() {
        return subscribedDevice(sn());
    }

    /**
     * A device: connected, subscribed, without anything left over from before.
     *
     * @throws UnknownDeviceException if the broker refuses a device that the target never promised
     */
    public MqttDeviceClient subscribedDevice(String serialNumber) {
        return subscribedDevice(serialNumber, ConnectOptions.standard());
    }

    /**
     * The same for a device that behaves like this.
     *
     * @throws UnknownDeviceException if the broker refuses a device that the target never promised
     * @throws PreparationFailedException if it refuses any other
     */
    public MqttDeviceClient subscribedDevice(String serialNumber, ConnectOptions conduct) {
        clearSession(serialNumber);
        MqttDeviceClient device = device(login(serialNumber), conduct);
        ConnectResult connack = device.connect();
        if (!(connack instanceof ConnectResult.Accepted)) {
            failRefusedDevice(serialNumber, connack.description());
        }
        int granted = device.subscribe(topicOf(serialNumber));
        if (granted > 2) {
            failRefusedDevice(serialNumber, "SUBACK " + granted + " (refused)");
        }
        run.subscriptions().add(serialNumber, evidence.now());
        return device;
    }

    private void failRefusedDevice(String serialNumber, String refusal) {
        logins.requirePromisedDevice(serialNumber);
        throw new PreparationFailedException("device " + serialNumber + ", which this check needs first, got " + refusal
                + " for its CONNECT and SUBSCRIBE" + lastGrant(serialNumber));
    }

    private String lastGrant(String serialNumber) {
        return run.subscriptions()
                .last(serialNumber)
                .map(at -> "; it was let in " + Durations.format(Duration.between(at, evidence.now()))
                        + " before, so a lock or a limit of the broker may stand in the way")
                .orElse("");
    }

    /**
     * Holds a device that gets nothing out of the judgement, unless the target promised it.
     *
     * @throws UnknownDeviceException if the target never said that the broker knows it
     */
    public Discrepancy missingDelivery(String serialNumber) {
        logins.requirePromisedDevice(serialNumber);
        return new Discrepancy(
                "a message to " + topicOf(serialNumber) + ", published with QoS 1",
                "it arrives within " + limits().mustArrive().toMillis() + " ms",
                "nothing arrived");
    }

    /** Holds a broker that knows its devices by certificate out of what is said of passwords. */
    public BrokerClients requirePasswordLogin() {
        if (address.transport() == MqttTransport.MUTUAL_TLS) {
            throw new TestAbortedException("devices log in with certificates, not with passwords");
        }
        return this;
    }

    /** Holds devices that publish for the customer's server, for want of a login of its own, out of what is said of both. */
    public BrokerClients requireBackendLogin() {
        if (publishesAsDevice()) {
            throw new NotGivenException("the customer's server has no login of its own, so that its rights are those of"
                    + " a device: give it one, such as mqtt.customer-server: {username: backend, password:"
                    + " \"${env:MQTT_BACKEND_PASSWORD}\"}");
        }
        return this;
    }

    /** Ends whatever session the broker keeps for a device. */
    public void clearSession(String serialNumber) {
        MqttLogin cleaning = login(serialNumber).cleanSession(true);
        try (MqttDeviceClient cleaner =
                new MqttDeviceClient(connectionFactory(ConnectOptions.standard()), cleaning, evidence)) {
            cleaner.connect();
        }
    }

    /** The customer's server, connected. */
    public MqttBackendClient backendClient() {
        MqttLogin own = logins.backendLogin();
        MqttBackendClient server = links.add(new MqttBackendClient(address, own, evidence));
        ConnectResult connack = server.connect();
        if (!(connack instanceof ConnectResult.Accepted)) {
            String hint = publishesAsDevice() ? "set mqtt.customer-server" : "check the login in mqtt.customer-server";
            throw new InconclusiveException("the customer's server (client id " + own.clientId()
                    + ") cannot log in to publish: " + connack.description() + "; " + hint + " in the target");
        }
        return server;
    }

    /** Whether the customer's server has no login of its own, so that what it publishes is published as a device. */
    public boolean publishesAsDevice() {
        return run.target().mqtt().customerServer().isEmpty();
    }

    Optional<Discrepancy> protocolViolation() {
        return links.protocolViolation();
    }

    @Override
    public void close() {
        links.close();
    }
}
