package org.cloudspeaker.conformance.suites.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import org.cloudspeaker.conformance.format.FormatProfile;
import org.cloudspeaker.conformance.format.FormatProfiles;
import org.cloudspeaker.conformance.target.ClientCertificate;
import org.cloudspeaker.conformance.target.Target;
import org.cloudspeaker.conformance.target.Transport;
import org.cloudspeaker.conformance.wire.BrokerFault;
import org.cloudspeaker.conformance.wire.MessageFault;
import org.cloudspeaker.conformance.wire.PaymentFault;
import org.cloudspeaker.conformance.wire.Redaction;
import org.cloudspeaker.conformance.wire.Transcript;
import org.cloudspeaker.conformance.wire.broker.Denial;
import org.cloudspeaker.conformance.wire.broker.MockBroker;
import org.cloudspeaker.conformance.wire.customer.MockCustomerServer;
import org.cloudspeaker.conformance.wire.payment.MockPaymentServer;
import org.cloudspeaker.conformance.wire.tls.Leaf;
import org.cloudspeaker.conformance.wire.tls.TestAuthority;

/**
 * What the embedded servers have in common.
 *
 * @param clock their time
 * @param profile the format that they speak
 * @param authority who vouches for them, and for devices where these have certificates
 * @param secrets what they let in with
 */
record Common(Clock clock, FormatProfile profile, TestAuthority authority, EmbeddedSecrets secrets) {
    /**
     * With an authority and secrets of their own.
     *
     * @param format {@code guide}, or the path of a format profile
     */
    static Common of(Clock clock, String format) {
        FormatProfiles profiles = new FormatProfiles();
        FormatProfile profile = format.equals(Target.GUIDE_FORMAT) ? profiles.guide() : profiles.read(Path.of(format));
        return new Common(clock, profile, TestAuthority.create(clock), EmbeddedSecrets.make());
    }

    MockBroker broker(Transport transport, List<BrokerFault> faults) {
        var settings = org.cloudspeaker.conformance.wire.broker.Settings.of(transcript())
                .login(EmbeddedTarget.DEVICE_USER, secrets.devicePassword().value())
                .login(EmbeddedTarget.SERVER_USER, secrets.serverPassword().value())
                .granting(Denial.REFUSED, EmbeddedTarget.grants(profile))
                .faults(faults.toArray(BrokerFault[]::new));
        try {
            return MockBroker.start(transport == Transport.TCP ? settings : encrypted(settings, transport));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private org.cloudspeaker.conformance.wire.broker.Settings encrypted(
            org.cloudspeaker.conformance.wire.broker.Settings settings, Transport transport) {
        List<X509Certificate> devices =
                transport == Transport.MUTUAL_TLS ? List.of(authority.certificate()) : List.of();
        return settings.mutualTls(authority, Leaf.forLoopback(clock), devices);
    }

    MockPaymentServer paymentServer(List<PaymentFault> faults) {
        Transcript transcript = transcript();
        transcript.redaction().hide(secrets.apiKey().value());
        var settings = org.cloudspeaker.conformance.wire.payment.Settings.of(
                        profile, secrets.apiKey(), transcript, clock)
                .at(EmbeddedTarget.SALE_PATH, EmbeddedTarget.DETAILS_PATH)
                .tls(authority)
                .expired(secrets.expiredKey())
                .declining(EmbeddedTarget.DECLINED_CENTS)
                .with(faults.toArray(PaymentFault[]::new));
        return MockPaymentServer.start(settings);
    }

    /** What leads to these servers; the customer's server is not yet in it. */
    Target target(MockBroker broker, MockPaymentServer paymentServer, Transport transport) {
        Target target = EmbeddedTarget.of(broker, paymentServer, this, transport);
        return transport == Transport.MUTUAL_TLS ? certified(target) : target;
    }

    private Target certified(Target target) {
        Leaf leaf = Leaf.forLoopback(clock).forHost(target.device().sn());
        ClientCertificate own = EmbeddedTarget.certificate(authority.issue(leaf));
        ClientCertificate expired = EmbeddedTarget.certificate(authority.issue(leaf.expired()));
        return target.with(target.mqtt().certified(own, expired), target.payment());
    }

    MockCustomerServer customerServer(Target target, List<MessageFault> faults) {
        return MockCustomerServer.start(EmbeddedTarget.till(clock, target, profile, faults));
    }

    private Transcript transcript() {
        return new Transcript(clock, new Redaction());
    }
}
