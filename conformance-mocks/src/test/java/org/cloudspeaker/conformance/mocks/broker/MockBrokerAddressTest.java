package org.cloudspeaker.conformance.mocks.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Clock;
import org.cloudspeaker.conformance.mocks.ListenAddress;
import org.cloudspeaker.conformance.mocks.fault.BrokerFault;
import org.cloudspeaker.conformance.mocks.fault.BrokerTlsFault;
import org.cloudspeaker.conformance.mocks.tls.CertificateSpec;
import org.cloudspeaker.conformance.mocks.tls.TestAuthority;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(20)
class MockBrokerAddressTest {
    private static final Clock REAL = Clock.systemUTC();

    @Test
    void aPortThatWasGivenBackIsTakenAgain() throws IOException {
        int port;
        try (MockBroker first = MockBroker.start(TestBrokerConfigs.open())) {
            port = first.port();
        }
        try (MockBroker again = MockBroker.start(TestBrokerConfigs.open().listening(at(port)));
                RawMqttClient device = RawMqttClient.over(new Socket(again.host(), port))) {
            assertThat(again.port()).isEqualTo(port);
            device.connect("A", options -> options);
        }
    }

    @Test
    void onAllInterfacesItIsFoundAtTheLoopbackToo() throws IOException {
        BrokerConfig everywhere = TestBrokerConfigs.open()
                .listening(ListenAddress.anyLoopbackPort().withAddress("0.0.0.0"));
        try (MockBroker broker = MockBroker.start(everywhere);
                RawMqttClient device =
                        RawMqttClient.over(new Socket(InetAddress.getLoopbackAddress(), broker.port()))) {
            assertThat(broker.host()).isEqualTo("127.0.0.1");
            device.connect("A", options -> options);
        }
    }

    @Test
    void aTakenPortIsNamed() throws IOException {
        try (MockBroker broker = MockBroker.start(TestBrokerConfigs.open())) {
            refused(TestBrokerConfigs.open(), broker.port());
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = BrokerTlsFault.class,
            names = {"BROKER_TLS_1_1_ONLY", "BROKER_TAKES_TLS_1_1"})
    void aTakenPortIsNamedAlsoByWhatStandsBeforeTheBroker(BrokerFault fault) throws IOException {
        BrokerConfig faulty = TestBrokerConfigs.open()
                .tls(TestAuthority.create(REAL), CertificateSpec.forLoopback(REAL))
                .faults(fault);
        try (MockBroker broker = MockBroker.start(faulty)) {
            refused(faulty, broker.port());
        }
    }

    private static void refused(BrokerConfig settings, int port) {
        assertThatThrownBy(() -> MockBroker.start(settings.listening(at(port))))
                .isInstanceOf(IOException.class)
                .hasMessage("port " + port + " of 127.0.0.1 is taken by another program: end that one, choose another"
                        + " port, or 0 for any that is free");
    }

    private static ListenAddress at(int port) {
        return ListenAddress.anyLoopbackPort().withPort(port);
    }
}
