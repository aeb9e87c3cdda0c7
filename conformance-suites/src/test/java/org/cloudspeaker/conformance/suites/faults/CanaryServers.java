package org.cloudspeaker.conformance.suites.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.cloudspeaker.conformance.format.Card;
import org.cloudspeaker.conformance.format.FormatProfiles;
import org.cloudspeaker.conformance.target.MqttSettings;
import org.cloudspeaker.conformance.target.Secret;
import org.cloudspeaker.conformance.target.Target;
import org.cloudspeaker.conformance.wire.BrokerFault;
import org.cloudspeaker.conformance.wire.PaymentFault;
import org.cloudspeaker.conformance.wire.Redaction;
import org.cloudspeaker.conformance.wire.Transcript;
import org.cloudspeaker.conformance.wire.broker.Denial;
import org.cloudspeaker.conformance.wire.broker.Grant;
import org.cloudspeaker.conformance.wire.broker.MockBroker;
import org.cloudspeaker.conformance.wire.payment.MockPaymentServer;
import org.cloudspeaker.conformance.wire.tls.Leaf;
import org.cloudspeaker.conformance.wire.tls.TestAuthority;

/** Mock servers whose secrets have every character that somebody may fail to escape. */
final class CanaryServers implements AutoCloseable {
    static final LoopbackTargets.Secrets SECRETS = new LoopbackTargets.Secrets(
            "Kanari \u00e4/\"w\u00f6rt\" <1>&\\\u0446", "sk_c4n4ry/+\"k3y\"<&>\\%41=Zz", "Backend'c4n4ry'/+?&=\u20ac");

    private static final String STATUS_TOPIC = "pos/status";

    private static final Clock CLOCK = Clock.systemUTC();

    private final MockBroker broker;
    private final MockPaymentServer payment;
    private final Target target;

    private CanaryServers(MockBroker broker, MockPaymentServer payment, Target target) {
        this.broker = broker;
        this.payment = payment;
        this.target = target;
    }

    /** The secrets of every run: those of the target and those of the test cards. */
    static Canaries canaries() {
        Map<String, String> names = new HashMap<>(Map.of(
                "API key", SECRETS.apiKey(),
                "expired key", LoopbackTargets.EXPIRED_KEY.value(),
                "MQTT password", SECRETS.password(),
                "customer server's password", SECRETS.serverPassword()));
        Stream.concat(Stream.of(Card.guide()), Card.ofEveryLength().stream())
                .map(card -> card.validOn(LocalDate.now(CLOCK)))
                .forEach(card -> card.secrets().forEach((value, name) -> names.put(name + " of " + value, value)));
        return Canaries.of(names);
    }

    static CanaryServers start(List<BrokerFault> brokerFaults, List<PaymentFault> paymentFaults) {
        TestAuthority authority = TestAuthority.create(CLOCK);
        MockBroker broker = broker(CLOCK, authority, brokerFaults);
        try {
            MockPaymentServer payment = MockPaymentServer.start(org.cloudspeaker.conformance.wire.payment.Settings.of(
                            new FormatProfiles().guide(), new Secret(SECRETS.apiKey()), transcript(CLOCK), CLOCK)
                    .tls(authority)
                    .declining(LoopbackTargets.DECLINED)
                    .expired(LoopbackTargets.EXPIRED_KEY)
                    .with(paymentFaults.toArray(PaymentFault[]::new)));
            Target target = LoopbackTargets.of(
                    broker.port(), "https", payment.port(), List.of(authority.certificate()), SECRETS);
            return new CanaryServers(broker, payment, reporting(target));
        } catch (RuntimeException e) {
            broker.close();
            throw e;
        }
    }

    /** What a careful broker grants to the logins of the target. */
    static Grant[] grants() {
        return new Grant[] {
            Grant.reading("speaker", "pos/message/%c"),
            Grant.writing("speaker", STATUS_TOPIC),
            Grant.writing("backend", "pos/message/+"),
            Grant.reading("backend", STATUS_TOPIC)
        };
    }

    /** Everything is looked at: devices report, and as many as there are meet the broker at once. */
    private static Target reporting(Target target) {
        MqttSettings mqtt = target.mqtt();
        MqttSettings reporting = new MqttSettings(
                mqtt.transport(),
                mqtt.trust(),
                mqtt.deviceCertificate(),
                mqtt.customerServer(),
                Optional.of(STATUS_TOPIC));
        int devices = target.device().others().sns().size();
        return target.with(reporting, target.payment()).with(target.limits().connecting(devices));
    }

    private static MockBroker broker(Clock clock, TestAuthority authority, List<BrokerFault> faults) {
        try {
            return MockBroker.start(org.cloudspeaker.conformance.wire.broker.Settings.of(transcript(clock))
                    .login("speaker", SECRETS.password())
                    .login("backend", SECRETS.serverPassword())
                    .granting(Denial.REFUSED, grants())
                    .tls(authority.issue(Leaf.forLoopback(clock)))
                    .faults(faults.toArray(BrokerFault[]::new)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Transcript transcript(Clock clock) {
        return new Transcript(clock, new Redaction());
    }

    Target target() {
        return target;
    }

    @Override
    public void close() {
        payment.close();
        broker.close();
    }
}
