package org.cloudspeaker.conformance.suites.embedded;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.cloudspeaker.conformance.client.mqtt.BrokerAddress;
import org.cloudspeaker.conformance.client.mqtt.MqttBackendClient;
import org.cloudspeaker.conformance.client.mqtt.MqttLogin;
import org.cloudspeaker.conformance.client.tls.KeyAndChain;
import org.cloudspeaker.conformance.config.AdditionalTestDevices;
import org.cloudspeaker.conformance.config.DeviceConfig;
import org.cloudspeaker.conformance.config.MessageSourceConfig;
import org.cloudspeaker.conformance.config.MqttConfig;
import org.cloudspeaker.conformance.config.MqttCredentials;
import org.cloudspeaker.conformance.config.MqttTransport;
import org.cloudspeaker.conformance.config.PaymentConfig;
import org.cloudspeaker.conformance.config.QueryTotalMeaning;
import org.cloudspeaker.conformance.config.RepeatedSalePolicy;
import org.cloudspeaker.conformance.config.RunLimits;
import org.cloudspeaker.conformance.config.Target;
import org.cloudspeaker.conformance.config.parameter.DeviceParameters;
import org.cloudspeaker.conformance.config.parameter.ParameterFile;
import org.cloudspeaker.conformance.config.pem.ClientCertificate;
import org.cloudspeaker.conformance.evidence.Evidence;
import org.cloudspeaker.conformance.evidence.Transcript;
import org.cloudspeaker.conformance.evidence.redaction.Redaction;
import org.cloudspeaker.conformance.message.profile.FormatProfile;
import org.cloudspeaker.conformance.mocks.backend.BackendAnnouncer;
import org.cloudspeaker.conformance.mocks.broker.AclRule;
import org.cloudspeaker.conformance.mocks.broker.MockBroker;
import org.cloudspeaker.conformance.mocks.fault.BackendFault;
import org.cloudspeaker.conformance.mocks.payment.http.MockPaymentServer;

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

    static Target of(
            MockBroker broker, MockPaymentServer paymentServer, EmbeddedServerFactory common, MqttTransport transport) {
        EmbeddedSecrets secrets = common.secrets();
        ParameterFile parameters = parameters(broker, paymentServer, secrets, transport);
        DeviceConfig device = new DeviceConfig(parameters, SN, others(), Optional.empty());
        List<X509Certificate> trust = List.of(common.authority().certificate());
        return new Target(
                NAME,
                true,
                device,
                Target.GUIDE_FORMAT,
                mqtt(trust, secrets).over(transport == MqttTransport.TCP ? MqttTransport.TCP : MqttTransport.AUTO),
                payment(trust, secrets),
                RunLimits.defaults(),
                MessageSourceConfig.none(),
                List.of(),
                "");
    }

    /** A device reads its own messages and reports; the customer's server publishes to devices and reads reports. */
    static AclRule[] grants(FormatProfile profile) {
        return new AclRule[] {
            AclRule.allowRead(DEVICE_USER, profile.topicOf(TOPIC, "%c")),
            AclRule.allowWrite(DEVICE_USER, STATUS_TOPIC),
            AclRule.allowWrite(SERVER_USER, profile.topicOf(TOPIC, "+")),
            AclRule.allowRead(SERVER_USER, STATUS_TOPIC)
        };
    }

    static ClientCertificate certificate(KeyAndChain identity) {
        return new ClientCertificate(identity.chain(), identity.key());
    }

    /** The announcer of the customer's server, which logs in at the target's broker as the target says. */
    static BackendAnnouncer announcer(Clock clock, Target target, FormatProfile profile, List<BackendFault> faults) {
        DeviceParameters.MqttParameters mqtt =
                target.device().parameters().parameters().orElseThrow().mqtt();
        BrokerAddress address = new BrokerAddress(
                mqtt.endpoint(),
                mqtt.port(),
                transport(target),
                "it is known",
                target.mqtt().trust(),
                target.mqtt().deviceCertificate(),
                target.limits());
        MqttLogin login = new MqttLogin("backend-1", target.mqtt().customerServer(), true);
        Evidence evidence = new Evidence(new Transcript(clock, new Redaction()));
        return new BackendAnnouncer(
                profile.newCodec(), mqtt.topic(), new MqttBackendClient(address, login, evidence), faults);
    }

    private static MqttTransport transport(Target target) {
        if (target.mqtt().transport() != MqttTransport.AUTO) {
            return target.mqtt().transport();
        }
        return target.mqtt().deviceCertificate().isPresent() ? MqttTransport.MUTUAL_TLS : MqttTransport.TLS;
    }

    private static ParameterFile parameters(
            MockBroker broker, MockPaymentServer paymentServer, EmbeddedSecrets secrets, MqttTransport transport) {
        int authCert = transport == MqttTransport.TCP ? 0 : 1;
        DeviceParameters parameters = new DeviceParameters(
                new DeviceParameters.MqttParameters(
                        "localhost", broker.port(), authCert, DEVICE_USER, secrets.devicePassword(), TOPIC),
                new DeviceParameters.PaymentParameters(
                        paymentServer.endpoint(),
                        paymentServer.port(),
                        true,
                        secrets.apiKey(),
                        SALE_PATH,
                        DETAILS_PATH));
        return ParameterFile.of("embedded posparam.ini", parameters);
    }

    private static AdditionalTestDevices others() {
        List<String> sns = IntStream.rangeClosed(1, OTHERS)
                .mapToObj(n -> String.format(Locale.ROOT, "TEST9%011d", n))
                .toList();
        return new AdditionalTestDevices(sns, true);
    }

    private static MqttConfig mqtt(List<X509Certificate> trust, EmbeddedSecrets secrets) {
        MqttCredentials customerServer = new MqttCredentials(SERVER_USER, secrets.serverPassword());
        return new MqttConfig(
                MqttTransport.AUTO, trust, Optional.empty(), Optional.of(customerServer), Optional.of(STATUS_TOPIC));
    }

    private static PaymentConfig payment(List<X509Certificate> trust, EmbeddedSecrets secrets) {
        PaymentConfig.ApiKeyConfig carried = PaymentConfig.ApiKeyConfig.defaults();
        PaymentConfig.ApiKeyConfig key =
                new PaymentConfig.ApiKeyConfig(carried.header(), carried.prefix(), Optional.of(secrets.expiredKey()));
        RepeatedSalePolicy repeats = new RepeatedSalePolicy(
                RepeatedSalePolicy.ChangedAmountPolicy.REFUSED, RepeatedSalePolicy.DeclinedRetryPolicy.SAME_ANSWER);
        return new PaymentConfig(trust, key, OptionalLong.of(DECLINED_CENTS), QueryTotalMeaning.COUNT, repeats);
    }
}
