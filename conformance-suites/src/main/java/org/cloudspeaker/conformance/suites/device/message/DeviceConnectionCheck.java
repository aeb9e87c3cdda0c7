package org.cloudspeaker.conformance.suites.device.message;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.cloudspeaker.conformance.client.tls.certificate.CertificateDescription;
import org.cloudspeaker.conformance.evidence.Discrepancy;
import org.cloudspeaker.conformance.message.profile.FormatProfile;
import org.cloudspeaker.conformance.mocks.broker.event.BrokerEvent;

/** What is wrong with how a device meets the broker: its CONNECT and its SUBSCRIBE. */
public final class DeviceConnectionCheck {
    /** Bytes that the firmware can store. */
    private static final int LONGEST_SN = 32;

    private static final int REFUSED = 128;

    private final FormatProfile profile;
    private final ExpectedDeviceConfig expected;

    /** Holds devices against this format and this configuration. */
    public DeviceConnectionCheck(FormatProfile profile, ExpectedDeviceConfig expected) {
        this.profile = profile;
        this.expected = expected;
    }

    /**
     * DEV-01 of the first that is seen of a device, taken, refused or shut out in the handshake: certificate, client id
     * and login are those that it was configured with.
     */
    public Optional<Discrepancy> firstConnect(BrokerEvent event) {
        if (event instanceof BrokerEvent.ClientCertificateRefused shutOut) {
            return Optional.of(shutOut(shutOut));
        }
        return clientId(event.clientId()).or(() -> connect(event));
    }

    private Optional<Discrepancy> connect(BrokerEvent event) {
        if (event instanceof BrokerEvent.ConnectRefused refused) {
            return Optional.of(refusal(refused));
        }
        return event instanceof BrokerEvent.Connected connected
                ? login(connected.clientId(), connected.login())
                : Optional.empty();
    }

    /** DEV-01 of the client id: it is the serial number. */
    public Optional<Discrepancy> clientId(String clientId) {
        int bytes = clientId.getBytes(StandardCharsets.UTF_8).length;
        boolean right = bytes >= 1 && bytes <= LONGEST_SN && expected.knows(clientId);
        String found = clientId.isEmpty() ? "an empty client id" : "client id " + clientId;
        return failing(right, "CONNECT", "as client id " + expected.described(), found);
    }

    /**
     * DEV-01 of the login: it is the configured one; where none is configured, the serial number twice. A certificate that
     * has to be shown is the login, and a user name that comes beside it is nobody's concern.
     */
    public Optional<Discrepancy> login(String clientId, BrokerEvent.ConnectDetails login) {
        if (expected.certificate().isPresent()) {
            String found = login.certificate()
                    .map(other -> "another certificate: " + CertificateDescription.of(other))
                    .orElse("no certificate");
            return expected.certificate().equals(login.certificate())
                    ? Optional.empty()
                    : Optional.of(otherCertificate("CONNECT of " + clientId, found));
        }
        String user = expected.userOf(clientId);
        boolean right = login.user().filter(user::equals).isPresent() && login.withPassword();
        return failing(right, "CONNECT of " + clientId, "user name " + user + " and a password", shown(login));
    }

    /** DEV-01 of a client that came to no CONNECT, for what it showed in the TLS handshake. */
    public Discrepancy shutOut(BrokerEvent.ClientCertificateRefused shutOut) {
        return otherCertificate("the broker's request for a certificate, in the TLS handshake", shutOut.found());
    }

    private Discrepancy otherCertificate(String sent, String found) {
        return new Discrepancy(sent, expected.certificateGiven(), found)
                .withConsequence("the broker shuts the device out, and payments are not announced")
                .withRemedy("with mqtt_auth_cert 4, show key/deviceCert.pem of the resource package and prove it with"
                        + " key/deviceKey.pem whenever the broker asks for a certificate");
    }

    /** DEV-01 of a CONNECT that was refused, by the return code of its CONNACK. */
    public Discrepancy refusal(BrokerEvent.ConnectRefused refused) {
        String user = expected.userOf(refused.clientId());
        String login = expected.certificate().isPresent()
                ? expected.certificateGiven()
                : "user name " + user + " and the password that is configured";
        return new Discrepancy(
                "CONNECT of " + refused.clientId(),
                "a login that is taken: " + login,
                "CONNACK " + refused.returnCode() + " for " + shown(refused.login()));
    }

    /** DEV-02: prefix and serial number, and QoS 1. */
    public Optional<Discrepancy> subscription(BrokerEvent.Subscribed subscribed) {
        String topic = profile.topicOf(expected.topicPrefix(), subscribed.clientId());
        String granted = subscribed.granted() == REFUSED ? ", which the broker refused" : "";
        return failing(
                subscribed.filter().equals(topic) && subscribed.asked() == 1,
                "SUBSCRIBE of " + subscribed.clientId(),
                topic + " with QoS 1",
                subscribed.filter() + " with QoS " + subscribed.asked() + granted);
    }

    /** BRK-ACL-02 seen from the device: it listens to topics of devices, and publishes to none of them. */
    public Optional<Discrepancy> publication(BrokerEvent.PublishReceived published) {
        String topic = published.message().topic();
        Optional<Discrepancy> what = failing(
                !isOfDevices(topic),
                "PUBLISH of " + published.clientId(),
                "a device that only listens to " + expected.topicPrefix() + " (guide 3.4)",
                "a message of its own to " + topic);
        return what.map(
                it -> it.withRemedy("have the device publish nothing there; if this is your own server, give it a"
                        + " login and a client id of its own"));
    }

    /** Whether it publishes to the topic that it listens to itself. */
    boolean isOwnTopic(BrokerEvent.PublishReceived published) {
        return published.message().topic().equals(profile.topicOf(expected.topicPrefix(), published.clientId()));
    }

    private boolean isOfDevices(String topic) {
        String any = "\0";
        String[] around = profile.topicOf(expected.topicPrefix(), any).split(any, -1);
        return around.length == 2
                && topic.length() > around[0].length() + around[1].length()
                && topic.startsWith(around[0])
                && topic.endsWith(around[1]);
    }

    /** DEV-03 of the CONNECT: it asks for a session that lasts. */
    public Optional<Discrepancy> session(String clientId, BrokerEvent.ConnectDetails login) {
        return failing(
                !login.cleanSession(),
                "CONNECT of " + clientId,
                "cleanSession false, a session that lasts",
                "cleanSession true");
    }

    private static String shown(BrokerEvent.ConnectDetails login) {
        String user = login.user().map(name -> "user name " + name).orElse("no user name");
        return user + (login.withPassword() ? " and a password" : " and no password");
    }

    private static Optional<Discrepancy> failing(boolean right, String sent, String expected, String found) {
        return right ? Optional.empty() : Optional.of(new Discrepancy(sent, expected, found));
    }
}
