package org.cloudspeaker.conformance.junit.mock;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import org.cloudspeaker.conformance.format.FormatProfile;
import org.cloudspeaker.conformance.format.FormatProfiles;
import org.cloudspeaker.conformance.target.Secret;
import org.cloudspeaker.conformance.target.Target;
import org.cloudspeaker.conformance.wire.BrokerFault;
import org.cloudspeaker.conformance.wire.Listening;
import org.cloudspeaker.conformance.wire.PaymentFault;
import org.cloudspeaker.conformance.wire.Redaction;
import org.cloudspeaker.conformance.wire.Transcript;
import org.cloudspeaker.conformance.wire.broker.MockBroker;
import org.cloudspeaker.conformance.wire.payment.MockPaymentServer;
import org.cloudspeaker.conformance.wire.tls.Leaf;
import org.cloudspeaker.conformance.wire.tls.TestAuthority;

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

    static MockPaymentServer start(StartMockPayment asked, TestAuthority authority) {
        var plain = org.cloudspeaker.conformance.wire.payment.Settings.of(
                        profile(asked.format()), new Secret(asked.apiKey()), transcript(), CLOCK)
                .at(asked.salePath(), asked.detailsPath())
                .listening(Listening.anywhere().at(asked.port()))
                .with(NamedFaults.of(asked.faults(), PaymentFault.all().toList(), PaymentFault[]::new));
        var over = asked.tls() ? plain.tls(authority) : plain;
        var declining = asked.declined() > 0 ? over.declining(asked.declined()) : over;
        return MockPaymentServer.start(asked.outcomesByAmount() ? declining.outcomesByAmount() : declining);
    }

    private static FormatProfile profile(String format) {
        FormatProfiles profiles = new FormatProfiles();
        return format.equals(Target.GUIDE_FORMAT) ? profiles.guide() : profiles.read(Path.of(format));
    }

    static MockBroker start(StartMockBroker asked, TestAuthority authority) {
        var open = org.cloudspeaker.conformance.wire.broker.Settings.of(transcript())
                .listening(Listening.anywhere().at(asked.port()))
                .faults(NamedFaults.of(asked.faults(), BrokerFault.all().toList(), BrokerFault[]::new));
        var over = asked.tls() ? open.tls(authority, Leaf.forLoopback(CLOCK)) : open;
        var forUser = asked.user().isEmpty() ? over : over.login(asked.user(), asked.password());
        try {
            return MockBroker.start(asked.devicesAsThemselves() ? forUser.devicesAsThemselves() : forUser);
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }
}
