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
import org.cloudspeaker.conformance.card.Card;
import org.cloudspeaker.conformance.config.MqttConfig;
import org.cloudspeaker.conformance.config.Target;
import org.cloudspeaker.conformance.config.parameter.Secret;
import org.cloudspeaker.conformance.evidence.Transcript;
import org.cloudspeaker.conformance.evidence.redaction.Redaction;
import org.cloudspeaker.conformance.message.profile.reader.FormatProfileLoader;
import org.cloudspeaker.conformance.mocks.broker.AclRule;
import org.cloudspeaker.conformance.mocks.broker.DenialBehaviour;
import org.cloudspeaker.conformance.mocks.broker.MockBroker;
import org.cloudspeaker.conformance.mocks.fault.BrokerFault;
import org.cloudspeaker.conformance.mocks.fault.PaymentFault;
import org.cloudspeaker.conformance.mocks.payment.http.MockPaymentServer;
import org.cloudspeaker.conformance.mocks.tls.CertificateSpec;
import org.cloudspeaker.conformance.mocks.tls.TestAuthority;

/** Mock servers whose secrets have every character that somebody may fail to escape. */
final class CanaryServers implements AutoCloseable {
    static final LoopbackTargets.LoopbackSecrets SECRETS = new LoopbackTargets.LoopbackSecrets(
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
    static CanarySecrets canaries() {
        Map<String, String> names = new HashMap<>(Map.of(
                "API key", SECRETS.apiKey(),
                "expired key", LoopbackTargets.EXPIRED_KEY.value(),
                "MQTT password", SECRETS.password(),
                "customer server's password", SECRETS.serverPassword()));
        Stream.concat(Stream.of(Card.guide()), Card.ofEveryLength().stream())
                .map(card -> card.validOn(LocalDate.now(CLOCK)))
                .forEach(card -> card.secrets().forEach((value, name) -> names.put(name + " of " + value, value)));
        return CanarySecrets.of(names);
    }

    static CanaryServers start(List<BrokerFault> brokerFaults, List<PaymentFault> paymentFaults) {
        TestAuthority authority = TestAuthority.create(CLOCK);
        MockBroker broker = broker(CLOCK, authority, brokerFaults);
        try {
            MockPaymentServer payment =
                    MockPaymentServer.start(org.cloudspeaker.conformance.mocks.payment.PaymentServerConfig.of(
                                    new FormatProfileLoader().guide(),
                                    new Secret(SECRETS.apiKey()),
                                    transcript(CLOCK),
                                    CLOCK)
                            .tls(authority)
                            .withDeclinedAmount(LoopbackTargets.DECLINED)
                            .withExpiredKey(LoopbackTargets.EXPIRED_KEY)
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
    static AclRule[] grants() {
        return new AclRule[] {
            AclRule.allowRead("speaker", "pos/message/%c"),
            AclRule.allowWrite("speaker", STATUS_TOPIC),
            AclRule.allowWrite("backend", "pos/message/+"),
            AclRule.allowRead("backend", STATUS_TOPIC)
        };
    }

    /** Everything is looked at: devices report, and as many as there are meet the broker at once. */
    private static Target reporting(Target target) {
        MqttConfig mqtt = target.mqtt();
        MqttConfig reporting = new MqttConfig(
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
            return MockBroker.start(org.cloudspeaker.conformance.mocks.broker.BrokerConfig.of(transcript(clock))
                    .login("speaker", SECRETS.password())
                    .login("backend", SECRETS.serverPassword())
                    .acl(DenialBehaviour.REFUSED, grants())
                    .tls(authority.issue(CertificateSpec.forLoopback(clock)))
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
