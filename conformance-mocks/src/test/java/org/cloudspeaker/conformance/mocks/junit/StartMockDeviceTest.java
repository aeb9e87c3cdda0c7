package org.cloudspeaker.conformance.mocks.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.cloudspeaker.conformance.card.CardOrganisation;
import org.cloudspeaker.conformance.config.pem.PemEncoding;
import org.cloudspeaker.conformance.device.DeviceEvent;
import org.cloudspeaker.conformance.device.DeviceFault;
import org.cloudspeaker.conformance.device.MockDevice;
import org.cloudspeaker.conformance.message.MessageField;
import org.cloudspeaker.conformance.mocks.broker.MockBroker;
import org.cloudspeaker.conformance.mocks.payment.http.MockPaymentServer;
import org.cloudspeaker.conformance.mocks.tls.TestAuthority;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the tests of a server that meets devices get of it; the servers here are mocks too, over TLS. */
@Timeout(30)
@StartMockBroker(user = "speaker", password = "correct-horse", tls = true)
@StartMockPayment(tls = true)
@StartMockDevice(parameters = StartMockDeviceTest.PARAMETERS, trust = StartMockDeviceTest.AUTHORITY)
class StartMockDeviceTest {
    static final String PARAMETERS = "target/start-mock-device/posparam.ini";
    static final String AUTHORITY = "target/start-mock-device/ca.pem";

    private static final Duration LIMIT = Duration.ofSeconds(5);
    private static final String SN = "TEST000000000001";

    @BeforeEach
    void writeTheParameters(MockBroker broker, MockPaymentServer payment, TestAuthority authority) throws IOException {
        Files.createDirectories(Path.of(PARAMETERS).getParent());
        PemEncoding.write(Path.of(AUTHORITY), List.of(authority.certificate()));
        Files.writeString(Path.of(PARAMETERS), """
                {"mqtt":{"mqtt_endpoint":"localhost","mqtt_port":"%d","mqtt_auth_cert":1,"mqtt_username":"speaker",
                "mqtt_password":"correct-horse","mqtt_topic":"pos/message"},
                "payment":{"pgw_endpoint":"https://localhost","pgw_port":"%d","pgw_auth_type":"api_key","pgw_ssl_cert":1,
                "pgw_api_key":"%s","pgw_api_key_expiry":"20991231","pgw_api_sale":"/sale","pgw_api_details":"/details"}}
                """.formatted(broker.port(), payment.port(), StartMockPayment.KEY));
    }

    @Test
    void aPaymentIsAskedForAndPaid(MockDevice device, DeviceEventLog events, MockBroker broker) {
        publish(broker, "12344");

        assertThat(device.presentCard(CardOrganisation.AMEX.card(), LIMIT))
                .hasValueSatisfying(sold -> assertThat(sold.approved()).isTrue());
        assertThat(events.await(DeviceEvent.MessageHandled.class, LIMIT).map(DeviceEvent::sentence))
                .contains("the device shows 123.44 and asks for a card");
        assertThat(events.all()).hasAtLeastOneElementOfType(DeviceEvent.SaleCompleted.class);
    }

    @Test
    @StartMockDevice(
            parameters = PARAMETERS,
            trust = AUTHORITY,
            auto = true,
            encrypted = true,
            faults = DeviceFault.DATE_IN_ANOTHER_FORM)
    void theMethodsOwnPaysByItselfAndIsWrongInItsWay(MockDevice device, MockBroker broker, MockPaymentServer payment)
            throws InterruptedException {
        publish(broker, "100");

        var sale = payment.awaitSale(LIMIT).orElseThrow().message();
        assertThat(sale.value(MessageField.DEVICE_SN)).contains(device.sn());
        assertThat(sale.value(MessageField.DATE)).isEmpty();
        assertThat(sale.value(MessageField.TRACK2).orElse("")).isNotEmpty().doesNotContain("4514617628832125");
    }

    private static void publish(MockBroker broker, String cents) {
        String message = "{\"amount\":\"" + cents + "\",\"transType\":\"00\",\"orderId\":\"1\"}";
        broker.publish("pos/message/" + SN, message.getBytes(StandardCharsets.UTF_8), 1, false);
    }
}
