package org.cloudspeaker.conformance.junit;

import java.util.Optional;
import org.cloudspeaker.conformance.target.ClientCertificate;
import org.cloudspeaker.conformance.target.Limits;
import org.cloudspeaker.conformance.target.Parameters;
import org.cloudspeaker.conformance.target.Transport;
import org.cloudspeaker.conformance.wire.Evidence;
import org.cloudspeaker.conformance.wire.InconclusiveException;
import org.cloudspeaker.conformance.wire.UnknownDeviceException;
import org.cloudspeaker.conformance.wire.device.BrokerAddress;
import org.cloudspeaker.conformance.wire.device.Calls;
import org.cloudspeaker.conformance.wire.device.Conduct;
import org.cloudspeaker.conformance.wire.device.Connack;
import org.cloudspeaker.conformance.wire.device.DeviceLink;
import org.cloudspeaker.conformance.wire.device.Login;
import org.cloudspeaker.conformance.wire.device.PublisherLink;
import org.cloudspeaker.conformance.wire.device.Silence;
import org.opentest4j.TestAbortedException;

/** The broker's clients in one check: devices, and the customer's server. All are closed when the check ends. */
public final class BrokerSide implements AutoCloseable {
    private final Certification run;
    private final BrokerAddress address;
    private final Parameters.Mqtt parameters;
    private final BrokerLogins logins;
    private final Evidence evidence;
    private final SilentTrial trial;
    private final Links links = new Links();

    BrokerSide(Certification run, BrokerAddress address, Parameters.Mqtt parameters, Evidence evidence) {
        this.run = run;
        this.address = address;
        this.parameters = parameters;
        this.logins = new BrokerLogins(run, parameters);
        this.evidence = evidence;
        this.trial = new SilentTrial(run, calls(Conduct.usual()), logins);
        trial.begin();
    }

    private Calls calls(Conduct conduct) {
        return new Calls(run.network(), address, conduct);
    }

    /** What the broker did about a device that fell silent, at the beginning of the run where it could. */
    public Silence silence() {
        return trial.silence(evidence);
    }

    /** The bounds of every wait. */
    public Limits limits() {
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
                .orElseThrow(() -> new TestAbortedException("it takes two test devices, and device.others lists none"));
    }

    /** The topic that a device subscribes to. */
    public String topicOf(String serialNumber) {
        return run.profile().topicOf(parameters.topic(), serialNumber);
    }

    /** How a device logs in, with a session that is kept. */
    public Login login(String serialNumber) {
        return logins.device(serialNumber);
    }

    /** How the target's own device logs in under a made-up client id, at most 32 bytes, with a session that is not kept. */
    public Login renamed(int bytes, char last) {
        return logins.renamed(bytes, last);
    }

    /** A device that is not connected yet. */
    public DeviceLink device(Login login) {
        return device(login, Conduct.usual());
    }

    /** A device that is not connected yet, and behaves like this. */
    public DeviceLink device(Login login, Conduct conduct) {
        return links.add(new DeviceLink(calls(conduct), login, evidence));
    }

    /** A device among many, that is not connected yet: nothing of what it says and hears is kept as evidence. */
    public DeviceLink oneOfMany(Login login) {
        return links.add(new DeviceLink(calls(Conduct.usual()), login, evidence.aside()));
    }

    /** What the target's own device gets for a CONNECT with this certificate, or with none. */
    Connack connect(Optional<ClientCertificate> certificate) {
        Login passing = login(sn()).cleanSession(true);
        return links.add(new DeviceLink(
                        new Calls(run.network(), address.showing(certificate), Conduct.usual()), passing, evidence))
                .connect();
    }

    /** Opens a connection and tells what came of it. */
    public Connack connect(Login login) {
        return device(login).connect();
    }

    /** The target's own device: connected, subscribed, without anything left over from before. */
    public DeviceLink listening() {
        return listening(sn());
    }

    /**
     * A device: connected, subscribed, without anything left over from before.
     *
     * @throws UnknownDeviceException if the broker refuses a device that the target never promised
     */
    public DeviceLink listening(String serialNumber) {
        return listening(serialNumber, Conduct.usual());
    }

    /**
     * The same for a device that behaves like this.
     *
     * @throws UnknownDeviceException if the broker refuses a device that the target never promised
     */
    public DeviceLink listening(String serialNumber, Conduct conduct) {
        forget(serialNumber);
        DeviceLink device = device(login(serialNumber), conduct);
        Connack connack = device.connect();
        if (!(connack instanceof Connack.Accepted)) {
            refuseUnlessPromised(serialNumber, connack.described());
        }
        int granted = device.subscribe(topicOf(serialNumber));
        if (granted > 2) {
            refuseUnlessPromised(serialNumber, "SUBACK " + granted + " (refused)");
        }
        return device;
    }

    private void refuseUnlessPromised(String serialNumber, String refusal) {
        logins.judgeOnlyPromised(serialNumber);
        throw new Discrepancy(
                "CONNECT and SUBSCRIBE as " + serialNumber, "CONNACK 0 and a granted subscription", refusal);
    }

    /**
     * Holds a device that gets nothing out of the judgement, unless the target promised it.
     *
     * @throws UnknownDeviceException if the target never said that the broker knows it
     */
    public Discrepancy notServed(String serialNumber) {
        logins.judgeOnlyPromised(serialNumber);
        return new Discrepancy(
                "a message to " + topicOf(serialNumber) + ", published with QoS 1",
                "it arrives within " + limits().mustArrive().toMillis() + " ms",
                "nothing arrived");
    }

    /** Holds a broker that knows its devices by certificate out of what is said of passwords. */
    public BrokerSide withPasswords() {
        if (address.transport() == Transport.MUTUAL_TLS) {
            throw new TestAbortedException("devices log in with certificates, not with passwords");
        }
        return this;
    }

    /** Holds devices that publish for the customer's server, for want of a login of its own, out of what is said of both. */
    public BrokerSide withCustomerServer() {
        if (publishesAsDevice()) {
            throw new TestAbortedException(
                    "the customer's server has no login of its own, so that its rights are those of"
                            + " a device: give it one, such as mqtt.customer-server: {username: backend, password:"
                            + " \"${env:MQTT_BACKEND_PASSWORD}\"}");
        }
        return this;
    }

    /** Ends whatever session the broker keeps for a device. */
    public void forget(String serialNumber) {
        Login cleaning = login(serialNumber).cleanSession(true);
        try (DeviceLink cleaner = new DeviceLink(calls(Conduct.usual()), cleaning, evidence)) {
            cleaner.connect();
        }
    }

    /** The customer's server, connected. */
    public PublisherLink customerServer() {
        Login own = logins.customerServer();
        PublisherLink server = links.add(new PublisherLink(address, own, evidence));
        Connack connack = server.connect();
        if (!(connack instanceof Connack.Accepted)) {
            String hint = publishesAsDevice() ? "set mqtt.customer-server" : "check the login in mqtt.customer-server";
            throw new InconclusiveException("the customer's server (client id " + own.clientId()
                    + ") cannot log in to publish: " + connack.described() + "; " + hint + " in the target");
        }
        return server;
    }

    /** Whether the customer's server has no login of its own, so that what it publishes is published as a device. */
    public boolean publishesAsDevice() {
        return run.target().mqtt().customerServer().isEmpty();
    }

    Optional<Discrepancy> brokenProtocol() {
        return links.brokenProtocol();
    }

    @Override
    public void close() {
        links.close();
    }
}
