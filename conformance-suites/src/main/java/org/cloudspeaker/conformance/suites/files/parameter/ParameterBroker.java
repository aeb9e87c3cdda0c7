package org.cloudspeaker.conformance.suites.files.parameter;

import static org.cloudspeaker.conformance.suites.files.parameter.ParameterFileAssert.assertThat;

import java.util.List;
import org.cloudspeaker.conformance.config.MqttTransport;
import org.cloudspeaker.conformance.config.Target;
import org.cloudspeaker.conformance.config.parameter.ParameterFile;
import org.cloudspeaker.conformance.config.parameter.ParameterKey;
import org.cloudspeaker.conformance.engine.role.CaseRunner;
import org.cloudspeaker.conformance.junit.ConformanceChapter;
import org.cloudspeaker.conformance.junit.Verifies;
import org.opentest4j.TestAbortedException;

/** PAR: what the parameter file says of the broker and of both ports. */
@ConformanceChapter("PAR")
public class ParameterBroker {
    private static final List<ParameterKey> PORTS = List.of(ParameterKey.MQTT_PORT, ParameterKey.PGW_PORT);
    private static final List<ParameterKey> LOGIN = List.of(ParameterKey.MQTT_USERNAME, ParameterKey.MQTT_PASSWORD);

    @Verifies("PAR-05")
    void theBrokersEndpointIsABareHost(ParameterFile file) {
        assertThat(file).value(ParameterKey.MQTT_ENDPOINT).isABareHost();
    }

    @Verifies("PAR-06")
    void bothPortsExist(ParameterFile file, CaseRunner cases) {
        assertThat(file).each(cases, PORTS, (it, key) -> it.value(key).isAPort());
    }

    @Verifies("PAR-07")
    void theAuthenticationModeIsOneOfTheGuides(ParameterFile file) {
        assertThat(file).value(ParameterKey.MQTT_AUTH_CERT).isTheNumberZeroOrOne();
    }

    @Verifies("PAR-08")
    void usernameAndPasswordAreFilledIn(ParameterFile file, CaseRunner cases) {
        assertThat(file).value(ParameterKey.MQTT_AUTH_CERT).assumeValue("0");
        assertThat(file).each(cases, LOGIN, ParameterFileAssert::hasFilledIn);
    }

    @Verifies("PAR-09")
    void theTopicCanBePublishedTo(ParameterFile file) {
        assertThat(file).value(ParameterKey.MQTT_TOPIC).isAPublishableTopic();
    }

    @Verifies("PAR-10")
    void theTopicHasNoSlashAtEitherEnd(ParameterFile file) {
        assertThat(file).value(ParameterKey.MQTT_TOPIC).hasNoSlashAtEitherEnd();
    }

    @Verifies(value = "PAR-26", needs = "PAR-07")
    void modeAndPortAgreeOnTls(ParameterFile file, Target target) {
        assumeOpen(target.mqtt().transport());
        boolean tls = assertThat(file).value(ParameterKey.MQTT_AUTH_CERT).saysOne();
        assertThat(file).value(ParameterKey.MQTT_PORT).isAPortFor(tls);
    }

    private static void assumeOpen(MqttTransport transport) {
        if (transport != MqttTransport.AUTO) {
            throw new TestAbortedException("the target itself says what mqtt.transport is");
        }
    }
}
