package org.cloudspeaker.conformance.junit.mock;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.cloudspeaker.conformance.format.FormatProfile;
import org.cloudspeaker.conformance.format.FormatProfiles;
import org.cloudspeaker.conformance.target.Secret;
import org.cloudspeaker.conformance.target.Target;
import org.cloudspeaker.conformance.wire.BrokerFault;
import org.cloudspeaker.conformance.wire.Listening;
import org.cloudspeaker.conformance.wire.Need;
import org.cloudspeaker.conformance.wire.PaymentFault;
import org.cloudspeaker.conformance.wire.Redaction;
import org.cloudspeaker.conformance.wire.Transcript;
import org.cloudspeaker.conformance.wire.broker.MockBroker;
import org.cloudspeaker.conformance.wire.payment.MockPaymentServer;
import org.cloudspeaker.conformance.wire.tls.Leaf;
import org.cloudspeaker.conformance.wire.tls.TestAuthority;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/** Starts mocks as annotations say. */
final class MockSettings {
    private static final Clock CLOCK = Clock.system(ZoneId.systemDefault());

    private MockSettings() {}

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
    static void refuseOnePortForBoth(StartMockPayment payment, StartMockBroker broker) {
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
        var plain = org.cloudspeaker.conformance.wire.payment.Settings.of(
                        profile(asked.format()), new Secret(asked.apiKey()), transcript(), CLOCK)
                .at(asked.salePath(), asked.detailsPath())
                .expired(new Secret(StartMockPayment.EXPIRED_KEY))
                .listening(Listening.anywhere().at(asked.port()))
                .with(faults(asked));
        var over = asked.tls() ? plain.tls(authority) : plain;
        var declining = asked.declined() > 0 ? over.declining(asked.declined()) : over;
        return MockPaymentServer.start(asked.outcomesByAmount() ? declining.outcomesByAmount() : declining);
    }

    private static FormatProfile profile(String format) {
        FormatProfiles profiles = new FormatProfiles();
        return format.equals(Target.GUIDE_FORMAT) ? profiles.guide() : profiles.read(Path.of(format));
    }

    private static PaymentFault[] faults(StartMockPayment asked) {
        Set<Need> there = asked.tls() ? Set.of(Need.TLS, Need.API_KEY) : Set.of(Need.API_KEY);
        List<PaymentFault> known = PaymentFault.all().toList();
        return NamedFaults.having(there, NamedFaults.of(asked.faults(), known, PaymentFault[]::new));
    }

    private static BrokerFault[] faults(StartMockBroker asked) {
        Set<Need> there = EnumSet.noneOf(Need.class);
        if (asked.tls() || asked.mutualTls()) {
            there.add(Need.TLS);
        }
        if (asked.mutualTls()) {
            there.add(Need.MUTUAL_TLS);
        }
        if (!asked.user().isEmpty() || asked.devicesAsThemselves()) {
            there.add(Need.PASSWORD);
        }
        List<BrokerFault> known = BrokerFault.all().toList();
        return NamedFaults.having(there, NamedFaults.of(asked.faults(), known, BrokerFault[]::new));
    }

    static MockBroker start(StartMockBroker asked, TestAuthority authority) {
        require(
                !asked.user().isEmpty() || asked.password().isEmpty(),
                "user of @StartMockBroker: expected the name that the password belongs to, found none");
        var open = org.cloudspeaker.conformance.wire.broker.Settings.of(transcript())
                .listening(Listening.anywhere().at(asked.port()))
                .faults(faults(asked));
        Leaf leaf = Leaf.forLoopback(CLOCK);
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
