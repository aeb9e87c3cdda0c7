package org.cloudspeaker.conformance.mocks.payment.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import org.cloudspeaker.conformance.mocks.ListenAddress;
import org.cloudspeaker.conformance.mocks.fault.PaymentFault;
import org.cloudspeaker.conformance.mocks.fault.PaymentTlsFault;
import org.cloudspeaker.conformance.mocks.payment.PaymentServerConfig;
import org.cloudspeaker.conformance.mocks.tls.TestAuthority;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The mock payment server listens where it is told to. */
class ServerAddressTest {
    private final PaymentServiceFixture till = PaymentServiceFixture.guide();
    private final PaymentServerConfig settings = till.settings;

    private int sell(URI address) throws Exception {
        byte[] sale = till.bytes(PaymentServiceFixture.sale(66_66, "000001"));
        return HttpTestClient.plain()
                .post(address, sale, PaymentServiceFixture.KEY_HEADER, PaymentServiceFixture.KEY)
                .statusCode();
    }

    @Test
    void aPortThatWasGivenBackIsTakenAgain() throws Exception {
        int port;
        try (MockPaymentServer first = MockPaymentServer.start(settings)) {
            port = first.port();
        }
        try (MockPaymentServer again = MockPaymentServer.start(settings.listening(at(port)))) {
            assertThat(again.port()).isEqualTo(port);
            assertThat(sell(again.at("/sale"))).isEqualTo(200);
        }
    }

    @Test
    void onAllInterfacesItIsFoundAtTheLoopbackToo() throws Exception {
        ListenAddress everywhere = ListenAddress.anyLoopbackPort().withAddress("0.0.0.0");
        try (MockPaymentServer server = MockPaymentServer.start(settings.listening(everywhere))) {
            assertThat(server.endpoint()).hasToString("http://localhost");
            assertThat(sell(URI.create("http://127.0.0.1:" + server.port() + "/sale")))
                    .isEqualTo(200);
        }
    }

    @Test
    void aTakenPortIsNamed() {
        try (MockPaymentServer server = MockPaymentServer.start(settings)) {
            refused(settings, server.port());
            refused(settings.tls(TestAuthority.create(Clock.systemUTC())), server.port());
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = PaymentTlsFault.class,
            names = {"TLS_1_1_ONLY", "TAKES_TLS_1_1", "SERVES_PLAIN_HTTP", "PLAIN_HTTP_ONLY"})
    void aTakenPortIsNamedAlsoByWhatStandsBeforeTheServer(PaymentFault fault) {
        PaymentServerConfig faulty =
                settings.tls(TestAuthority.create(Clock.systemUTC())).with(fault);
        try (MockPaymentServer server = MockPaymentServer.start(faulty)) {
            refused(faulty, server.port());
        }
    }

    private static void refused(PaymentServerConfig settings, int port) {
        assertThatThrownBy(() -> MockPaymentServer.start(settings.listening(at(port))))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("port " + port + " of 127.0.0.1 is taken by another program: end that one, choose another"
                        + " port, or 0 for any that is free");
    }

    private static ListenAddress at(int port) {
        return ListenAddress.anyLoopbackPort().withPort(port);
    }
}
