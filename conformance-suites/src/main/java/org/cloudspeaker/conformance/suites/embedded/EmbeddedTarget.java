package org.cloudspeaker.conformance.suites.embedded;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.cloudspeaker.conformance.format.FormatProfile;
import org.cloudspeaker.conformance.target.ClientCertificate;
import org.cloudspeaker.conformance.target.Credentials;
import org.cloudspeaker.conformance.target.DeviceSettings;
import org.cloudspeaker.conformance.target.Limits;
import org.cloudspeaker.conformance.target.Messages;
import org.cloudspeaker.conformance.target.MqttSettings;
import org.cloudspeaker.conformance.target.ParameterFile;
import org.cloudspeaker.conformance.target.Parameters;
import org.cloudspeaker.conformance.target.PaymentSettings;
import org.cloudspeaker.conformance.target.Repeats;
import org.cloudspeaker.conformance.target.Target;
import org.cloudspeaker.conformance.target.TestDevices;
import org.cloudspeaker.conformance.target.TotalMeaning;
import org.cloudspeaker.conformance.target.Transport;
import org.cloudspeaker.conformance.wire.Evidence;
import org.cloudspeaker.conformance.wire.MessageFault;
import org.cloudspeaker.conformance.wire.Redaction;
import org.cloudspeaker.conformance.wire.Transcript;
import org.cloudspeaker.conformance.wire.broker.Grant;
import org.cloudspeaker.conformance.wire.broker.MockBroker;
import org.cloudspeaker.conformance.wire.customer.Till;
import org.cloudspeaker.conformance.wire.device.BrokerAddress;
import org.cloudspeaker.conformance.wire.device.Login;
import org.cloudspeaker.conformance.wire.device.PublisherLink;
import org.cloudspeaker.conformance.wire.payment.MockPaymentServer;
import org.cloudspeaker.conformance.wire.tls.Identity;

/** The target that leads to the embedded servers, with a parameter file as the guide wants it (3.1, 3.2). */
final class EmbeddedTarget {
    static final String DEVICE_USER = "speaker";
    static final String SERVER_USER = "backend";
    static final String SALE_PATH = "/v1/pos/sale";
    static final String DETAILS_PATH = "/v1/pos/transactions";
    static final long DECLINED_CENTS = 5100;

    private static final String NAME = "embedded mock servers";
    private static final String SN = "TEST000000000001";
    private static final String TOPIC = "pos/message";
    private static final String STATUS_TOPIC = "pos/status";
    private static final int OTHERS = 100;

    private EmbeddedTarget() {}

    static Target of(MockBroker broker, MockPaymentServer paymentServer, Common common, Transport transport) {
        EmbeddedSecrets secrets = common.secrets();
        ParameterFile parameters = parameters(broker, paymentServer, secrets, transport);
        DeviceSettings device = new DeviceSettings(parameters, SN, others(), Optional.empty());
        List<X509Certificate> trust = List.of(common.authority().certificate());
        return new Target(
                NAME,
                true,
                device,
                Target.GUIDE_FORMAT,
                mqtt(trust, secrets).over(transport == Transport.TCP ? Transport.TCP : Transport.AUTO),
                payment(trust, secrets),
                Limits.defaults(),
                Messages.none(),
                List.of(),
                "");
    }

    /** A device reads its own messages and reports; the customer's server publishes to devices and reads reports. */
    static Grant[] grants(FormatProfile profile) {
        return new Grant[] {
            Grant.reading(DEVICE_USER, profile.topicOf(TOPIC, "%c")),
            Grant.writing(DEVICE_USER, STATUS_TOPIC),
            Grant.writing(SERVER_USER, profile.topicOf(TOPIC, "+")),
            Grant.reading(SERVER_USER, STATUS_TOPIC)
        };
    }

    /** What a device shows, as a target has it. */
    static ClientCertificate certificate(Identity identity) {
        return new ClientCertificate(identity.chain(), identity.key());
    }

    /** The till of the customer's server, which logs in at the target's broker as the target says. */
    static Till till(Clock clock, Target target, FormatProfile profile, List<MessageFault> faults) {
        Parameters.Mqtt mqtt =
                target.device().parameters().parameters().orElseThrow().mqtt();
        BrokerAddress address = new BrokerAddress(
                mqtt.endpoint(),
                mqtt.port(),
                transport(target),
                "it is known",
                target.mqtt().trust(),
                target.mqtt().deviceCertificate(),
                target.limits());
        Login login = new Login("backend-1", target.mqtt().customerServer(), true);
        Evidence evidence = new Evidence(new Transcript(clock, new Redaction()));
        return new Till(profile.newCodec(), mqtt.topic(), new PublisherLink(address, login, evidence), faults);
    }

    private static Transport transport(Target target) {
        if (target.mqtt().transport() != Transport.AUTO) {
            return target.mqtt().transport();
        }
        return target.mqtt().deviceCertificate().isPresent() ? Transport.MUTUAL_TLS : Transport.TLS;
    }

    private static ParameterFile parameters(
            MockBroker broker, MockPaymentServer paymentServer, EmbeddedSecrets secrets, Transport transport) {
        int authCert = transport == Transport.TCP ? 0 : 1;
        Parameters parameters = new Parameters(
                new Parameters.Mqtt("localhost", broker.port(), authCert, DEVICE_USER, secrets.devicePassword(), TOPIC),
                new Parameters.Payment(
                        paymentServer.endpoint(),
                        paymentServer.port(),
                        true,
                        secrets.apiKey(),
                        SALE_PATH,
                        DETAILS_PATH));
        return ParameterFile.of("embedded posparam.ini", parameters);
    }

    private static TestDevices others() {
        List<String> sns = IntStream.rangeClosed(1, OTHERS)
                .mapToObj("TEST9%011d"::formatted)
                .toList();
        return new TestDevices(sns, true);
    }

    private static MqttSettings mqtt(List<X509Certificate> trust, EmbeddedSecrets secrets) {
        Credentials customerServer = new Credentials(SERVER_USER, secrets.serverPassword());
        return new MqttSettings(
                Transport.AUTO, trust, Optional.empty(), Optional.of(customerServer), Optional.of(STATUS_TOPIC));
    }

    private static PaymentSettings payment(List<X509Certificate> trust, EmbeddedSecrets secrets) {
        PaymentSettings.ApiKey carried = PaymentSettings.ApiKey.defaults();
        PaymentSettings.ApiKey key =
                new PaymentSettings.ApiKey(carried.header(), carried.prefix(), Optional.of(secrets.expiredKey()));
        Repeats repeats = new Repeats(Repeats.Changed.REFUSED, Repeats.Declined.SAME_ANSWER);
        return new PaymentSettings(trust, key, OptionalLong.of(DECLINED_CENTS), TotalMeaning.COUNT, repeats);
    }
}
