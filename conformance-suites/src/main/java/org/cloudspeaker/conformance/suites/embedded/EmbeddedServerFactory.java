package org.cloudspeaker.conformance.suites.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import org.cloudspeaker.conformance.config.MqttTransport;
import org.cloudspeaker.conformance.config.Target;
import org.cloudspeaker.conformance.config.pem.ClientCertificate;
import org.cloudspeaker.conformance.evidence.Transcript;
import org.cloudspeaker.conformance.evidence.redaction.Redaction;
import org.cloudspeaker.conformance.message.profile.FormatProfile;
import org.cloudspeaker.conformance.message.profile.reader.FormatProfileLoader;
import org.cloudspeaker.conformance.mocks.backend.MockBackend;
import org.cloudspeaker.conformance.mocks.broker.BrokerConfig;
import org.cloudspeaker.conformance.mocks.broker.DenialBehaviour;
import org.cloudspeaker.conformance.mocks.broker.MockBroker;
import org.cloudspeaker.conformance.mocks.fault.BackendFault;
import org.cloudspeaker.conformance.mocks.fault.BrokerFault;
import org.cloudspeaker.conformance.mocks.fault.PaymentFault;
import org.cloudspeaker.conformance.mocks.payment.PaymentServerConfig;
import org.cloudspeaker.conformance.mocks.payment.http.MockPaymentServer;
import org.cloudspeaker.conformance.mocks.tls.CertificateSpec;
import org.cloudspeaker.conformance.mocks.tls.TestAuthority;

/**
 * What the embedded servers have in common.
 *
 * @param clock their time
 * @param profile the format that they speak
 * @param authority who vouches for them, and for devices where these have certificates
 * @param secrets what they let in with
 */
record EmbeddedServerFactory(Clock clock, FormatProfile profile, TestAuthority authority, EmbeddedSecrets secrets) {
    /**
     * With an authority and secrets of their own.
     *
     * @param format {@code guide}, or the path of a format profile
     */
    static EmbeddedServerFactory of(Clock clock, String format) {
        FormatProfileLoader profiles = new FormatProfileLoader();
        FormatProfile profile = format.equals(Target.GUIDE_FORMAT) ? profiles.guide() : profiles.read(Path.of(format));
        return new EmbeddedServerFactory(clock, profile, TestAuthority.create(clock), EmbeddedSecrets.make());
    }

    MockBroker startBroker(MqttTransport transport, List<BrokerFault> faults) {
        var settings = BrokerConfig.of(transcript())
                .login(EmbeddedTarget.DEVICE_USER, secrets.devicePassword().value())
                .login(EmbeddedTarget.SERVER_USER, secrets.serverPassword().value())
                .acl(DenialBehaviour.REFUSED, EmbeddedTarget.grants(profile))
                .faults(faults.toArray(BrokerFault[]::new));
        try {
            return MockBroker.start(transport == MqttTransport.TCP ? settings : encrypted(settings, transport));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private BrokerConfig encrypted(BrokerConfig settings, MqttTransport transport) {
        List<X509Certificate> devices =
                transport == MqttTransport.MUTUAL_TLS ? List.of(authority.certificate()) : List.of();
        return settings.mutualTls(authority, CertificateSpec.forLoopback(clock), devices);
    }

    MockPaymentServer startPaymentServer(List<PaymentFault> faults) {
        Transcript transcript = transcript();
        transcript.redaction().hide(secrets.apiKey().value());
        var settings = PaymentServerConfig.of(profile, secrets.apiKey(), transcript, clock)
                .at(EmbeddedTarget.SALE_PATH, EmbeddedTarget.DETAILS_PATH)
                .tls(authority)
                .withExpiredKey(secrets.expiredKey())
                .withDeclinedAmount(EmbeddedTarget.DECLINED_CENTS)
                .with(faults.toArray(PaymentFault[]::new));
        return MockPaymentServer.start(settings);
    }

    /** What leads to these servers; the customer's server is not yet in it. */
    Target target(MockBroker broker, MockPaymentServer paymentServer, MqttTransport transport) {
        Target target = EmbeddedTarget.of(broker, paymentServer, this, transport);
        return transport == MqttTransport.MUTUAL_TLS ? certified(target) : target;
    }

    private Target certified(Target target) {
        CertificateSpec leaf =
                CertificateSpec.forLoopback(clock).forHost(target.device().sn());
        ClientCertificate own = EmbeddedTarget.certificate(authority.issue(leaf));
        ClientCertificate expired = EmbeddedTarget.certificate(authority.issue(leaf.expired()));
        return target.with(target.mqtt().certified(own, expired), target.payment());
    }

    MockBackend startBackend(Target target, List<BackendFault> faults) {
        return MockBackend.start(EmbeddedTarget.announcer(clock, target, profile, faults));
    }

    private Transcript transcript() {
        return new Transcript(clock, new Redaction());
    }
}
