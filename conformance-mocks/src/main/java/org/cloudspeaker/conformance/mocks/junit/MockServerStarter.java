package org.cloudspeaker.conformance.mocks.junit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.cloudspeaker.conformance.config.Target;
import org.cloudspeaker.conformance.config.parameter.Secret;
import org.cloudspeaker.conformance.evidence.Transcript;
import org.cloudspeaker.conformance.evidence.redaction.Redaction;
import org.cloudspeaker.conformance.fault.FaultPrecondition;
import org.cloudspeaker.conformance.message.profile.FormatProfile;
import org.cloudspeaker.conformance.message.profile.reader.FormatProfileLoader;
import org.cloudspeaker.conformance.mocks.ListenAddress;
import org.cloudspeaker.conformance.mocks.broker.MockBroker;
import org.cloudspeaker.conformance.mocks.fault.BrokerFault;
import org.cloudspeaker.conformance.mocks.fault.PaymentFault;
import org.cloudspeaker.conformance.mocks.payment.http.MockPaymentServer;
import org.cloudspeaker.conformance.mocks.tls.CertificateSpec;
import org.cloudspeaker.conformance.mocks.tls.TestAuthority;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/** Starts mocks as annotations say. */
final class MockServerStarter {
    private static final Clock CLOCK = Clock.system(ZoneId.systemDefault());

    private MockServerStarter() {}

    static TestAuthority newAuthority() {
        return TestAuthority.create(CLOCK);
    }

    private static Transcript transcript() {
        return new Transcript(CLOCK, new Redaction());
    }

    /**
     * Nothing, where each has a port of its own.
     *
     * @throws ExtensionConfigurationException if both are given the same
     */
    static void requireDistinctPorts(StartMockPayment payment, StartMockBroker broker) {
        require(
                payment.port() == 0 || payment.port() != broker.port(),
                "port of @StartMockPayment and of @StartMockBroker: expected a port for each of them, found "
                        + payment.port() + " for both");
    }

    private static void require(boolean right, String problem) {
        if (!right) {
            throw new ExtensionConfigurationException(problem);
        }
    }

    static MockPaymentServer start(StartMockPayment asked, TestAuthority authority) {
        require(
                asked.declined() >= 0,
                "declined of @StartMockPayment: expected an amount in minor units, or 0 for none, found "
                        + asked.declined());
        var plain = org.cloudspeaker.conformance.mocks.payment.PaymentServerConfig.of(
                        profile(asked.format()), new Secret(asked.apiKey()), transcript(), CLOCK)
                .at(asked.salePath(), asked.detailsPath())
                .withExpiredKey(new Secret(StartMockPayment.EXPIRED_KEY))
                .listening(ListenAddress.anyLoopbackPort().withPort(asked.port()))
                .with(faults(asked));
        var over = asked.tls() ? plain.tls(authority) : plain;
        var declining = asked.declined() > 0 ? over.withDeclinedAmount(asked.declined()) : over;
        return MockPaymentServer.start(asked.outcomesByAmount() ? declining.outcomesByAmount() : declining);
    }

    private static FormatProfile profile(String format) {
        FormatProfileLoader profiles = new FormatProfileLoader();
        return format.equals(Target.GUIDE_FORMAT) ? profiles.guide() : profiles.read(Path.of(format));
    }

    private static PaymentFault[] faults(StartMockPayment asked) {
        Set<FaultPrecondition> there = asked.tls()
                ? Set.of(FaultPrecondition.TLS, FaultPrecondition.API_KEY)
                : Set.of(FaultPrecondition.API_KEY);
        List<PaymentFault> known = PaymentFault.all().toList();
        return NamedFaults.requirePreconditions(there, NamedFaults.of(asked.faults(), known, PaymentFault[]::new));
    }

    private static BrokerFault[] faults(StartMockBroker asked) {
        Set<FaultPrecondition> there = EnumSet.noneOf(FaultPrecondition.class);
        if (asked.tls() || asked.mutualTls()) {
            there.add(FaultPrecondition.TLS);
        }
        if (asked.mutualTls()) {
            there.add(FaultPrecondition.MUTUAL_TLS);
        }
        if (!asked.user().isEmpty() || asked.devicesAsThemselves()) {
            there.add(FaultPrecondition.PASSWORD);
        }
        List<BrokerFault> known = BrokerFault.all().toList();
        return NamedFaults.requirePreconditions(there, NamedFaults.of(asked.faults(), known, BrokerFault[]::new));
    }

    static MockBroker start(StartMockBroker asked, TestAuthority authority) {
        require(
                !asked.user().isEmpty() || asked.password().isEmpty(),
                "user of @StartMockBroker: expected the name that the password belongs to, found none");
        var open = org.cloudspeaker.conformance.mocks.broker.BrokerConfig.of(transcript())
                .listening(ListenAddress.anyLoopbackPort().withPort(asked.port()))
                .faults(faults(asked));
        CertificateSpec leaf = CertificateSpec.forLoopback(CLOCK);
        List<X509Certificate> devices = asked.mutualTls() ? List.of(authority.certificate()) : List.of();
        var over = asked.tls() || asked.mutualTls() ? open.mutualTls(authority, leaf, devices) : open;
        var forUser = asked.user().isEmpty() ? over : over.login(asked.user(), asked.password());
        try {
            return MockBroker.start(asked.devicesAsThemselves() ? forUser.devicesAsThemselves() : forUser);
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }
}
