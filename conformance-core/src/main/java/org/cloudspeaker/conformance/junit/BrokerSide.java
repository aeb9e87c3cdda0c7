package org.cloudspeaker.conformance.junit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cloudspeaker.conformance.target.Credentials;
import org.cloudspeaker.conformance.target.DeviceSettings;
import org.cloudspeaker.conformance.target.Limits;
import org.cloudspeaker.conformance.target.Parameters;
import org.cloudspeaker.conformance.target.Secret;
import org.cloudspeaker.conformance.target.Transport;
import org.cloudspeaker.conformance.wire.Evidence;
import org.cloudspeaker.conformance.wire.InconclusiveException;
import org.cloudspeaker.conformance.wire.Role;
import org.cloudspeaker.conformance.wire.UnknownDeviceException;
import org.cloudspeaker.conformance.wire.device.BrokerAddress;
import org.cloudspeaker.conformance.wire.device.BrokerLink;
import org.cloudspeaker.conformance.wire.device.Connack;
import org.cloudspeaker.conformance.wire.device.Login;
import org.opentest4j.TestAbortedException;

/** The broker's clients in one check: devices, and the customer's server. All are closed when the check ends. */
public final class BrokerSide implements AutoCloseable {
    private final Certification run;
    private final BrokerAddress address;
    private final Parameters.Mqtt parameters;
    private final Evidence evidence;
    private final List<BrokerLink> open = new ArrayList<>();

    BrokerSide(Certification run, BrokerAddress address, Parameters.Mqtt parameters, Evidence evidence) {
        this.run = run;
        this.address = address;
        this.parameters = parameters;
        this.evidence = evidence;
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
        return new Login(serialNumber, Optional.of(credentials(serialNumber)), false);
    }

    private Credentials credentials(String serialNumber) {
        DeviceSettings device = run.target().device();
        if (device.credentials().isPresent()) {
            return device.credentials().get().of(serialNumber);
        }
        boolean unset = parameters.username().isEmpty() || parameters.password().isEmpty();
        return unset
                ? new Credentials(serialNumber, new Secret(serialNumber))
                : new Credentials(parameters.username(), parameters.password());
    }

    /** A client that is not connected yet. */
    public BrokerLink client(Login login) {
        BrokerLink link = new BrokerLink(address, login, evidence);
        open.add(link);
        return link;
    }

    /**
     * The broker's TLS.
     *
     * @throws TestAbortedException in plain TCP
     */
    public TlsSide tls() {
        return new BrokerTls(address, parameters, evidence).endpoint();
    }

    /** What it answers in plain TCP, without credentials, if it answers as a broker does. */
    public Optional<String> plainAnswer() {
        return new BrokerTls(address, parameters, evidence).plainAnswer(serverId());
    }

    /** Opens a connection and tells what came of it. */
    public Connack connect(Login login) {
        return client(login).connect();
    }

    /** The target's own device: connected, subscribed, without anything left over from before. */
    public BrokerLink listening() {
        return listening(sn());
    }

    /**
     * A device: connected, subscribed, without anything left over from before.
     *
     * @throws UnknownDeviceException if the broker refuses a device that the target never promised
     */
    public BrokerLink listening(String serialNumber) {
        forget(serialNumber);
        BrokerLink device = client(login(serialNumber));
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
        if (madeUp(serialNumber)) {
            throw new UnknownDeviceException(Role.BROKER, serialNumber);
        }
        throw new Discrepancy(
                "CONNECT and SUBSCRIBE as " + serialNumber, "CONNACK 0 and a granted subscription", refusal);
    }

    private boolean madeUp(String serialNumber) {
        return !serialNumber.equals(sn()) && !run.target().device().others().promised();
    }

    /**
     * Holds a device that gets nothing out of the judgement, unless the target promised it.
     *
     * @throws UnknownDeviceException if the target never said that the broker knows it
     */
    public Discrepancy notServed(String serialNumber) {
        if (madeUp(serialNumber)) {
            throw new UnknownDeviceException(Role.BROKER, serialNumber);
        }
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

    /** Ends whatever session the broker keeps for a device. */
    public void forget(String serialNumber) {
        try (BrokerLink cleaner = new BrokerLink(address, login(serialNumber).cleanSession(true), evidence)) {
            cleaner.connect();
        }
    }

    /** The customer's server, connected. */
    public BrokerLink customerServer() {
        Credentials own = run.target().mqtt().customerServer().orElseGet(() -> credentials(sn()));
        String clientId = serverId();
        BrokerLink server = client(new Login(clientId, Optional.of(own), true));
        Connack connack = server.connect();
        if (!(connack instanceof Connack.Accepted)) {
            String hint = publishesAsDevice() ? "set mqtt.customer-server" : "check the login in mqtt.customer-server";
            throw new InconclusiveException("the customer's server (client id " + clientId
                    + ") cannot log in to publish: " + connack.described() + "; " + hint + " in the target");
        }
        return server;
    }

    private String serverId() {
        return "conformance-" + run.traceNumbers().batchNo();
    }

    /** Whether the customer's server has no login of its own, so that what it publishes is published as a device. */
    public boolean publishesAsDevice() {
        return run.target().mqtt().customerServer().isEmpty();
    }

    @Override
    public void close() {
        open.forEach(BrokerLink::close);
    }
}
