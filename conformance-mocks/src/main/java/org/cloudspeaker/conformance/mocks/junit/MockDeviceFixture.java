package org.cloudspeaker.conformance.mocks.junit;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cloudspeaker.conformance.card.Card;
import org.cloudspeaker.conformance.card.CardDataProtection;
import org.cloudspeaker.conformance.client.TraceNumbers;
import org.cloudspeaker.conformance.client.mqtt.MqttClientResources;
import org.cloudspeaker.conformance.config.PaymentConfig;
import org.cloudspeaker.conformance.config.SerialNumbers;
import org.cloudspeaker.conformance.config.Target;
import org.cloudspeaker.conformance.config.pem.PemFile;
import org.cloudspeaker.conformance.config.problem.ConfigException;
import org.cloudspeaker.conformance.config.problem.ConfigProblem;
import org.cloudspeaker.conformance.config.reader.DeviceKeyFiles;
import org.cloudspeaker.conformance.config.reader.TargetLoader;
import org.cloudspeaker.conformance.device.DeviceEvent;
import org.cloudspeaker.conformance.device.DeviceFault;
import org.cloudspeaker.conformance.device.DeviceRuntime;
import org.cloudspeaker.conformance.device.FirmwareProfile;
import org.cloudspeaker.conformance.device.MockDevice;
import org.cloudspeaker.conformance.device.MockDeviceConfig;
import org.cloudspeaker.conformance.evidence.Evidence;
import org.cloudspeaker.conformance.evidence.Transcript;
import org.cloudspeaker.conformance.evidence.redaction.Redaction;
import org.cloudspeaker.conformance.fault.FaultPrecondition;
import org.cloudspeaker.conformance.message.profile.reader.FormatProfileLoader;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ParameterResolutionException;

/**
 * A device that is played for a test.
 *
 * @param device the device
 * @param events what happens to it
 * @param network what it needs
 */
record MockDeviceFixture(MockDevice device, DeviceEventLog events, MqttClientResources network)
        implements AutoCloseable {
    private static final Clock CLOCK = Clock.system(ZoneId.systemDefault());
    private static final int MOST_SALES = 999_999;

    /**
     * One that listens.
     *
     * @throws ConfigException if its parameter file cannot be used
     * @throws ParameterResolutionException if it does not come to listen in time
     */
    static MockDeviceFixture start(StartMockDevice asked) {
        Target target = target(asked);
        MockDeviceConfig config = MockDeviceConfig.of(target, asked.sn(), new FormatProfileLoader().guide())
                .with(firmware(asked))
                .with(Set.of(asked.faults()));
        Transcript transcript = new Transcript(CLOCK, new Redaction());
        DeviceEventLog events = new DeviceEventLog();
        MqttClientResources network = new MqttClientResources();
        DeviceRuntime resources = new DeviceRuntime(
                network,
                new TraceNumbers(transcript.now(), MOST_SALES),
                new Evidence(transcript).withoutRecording(),
                CLOCK);
        MockDevice device = MockDevice.switchOn(config, resources, events::add);
        MockDeviceFixture fixture = new MockDeviceFixture(device, events, network);
        if (asked.auto()) {
            device.presentCardAlways(Card.guide());
        }
        fixture.awaitListening(target.limits().connect().plus(target.limits().answer()));
        return fixture;
    }

    private void awaitListening(Duration limit) {
        if (!device.awaitSubscribed(limit)) {
            close();
            throw new ParameterResolutionException("expected that the device listens to its topic, found: "
                    + events.all().stream()
                            .map(DeviceEvent::sentence)
                            .distinct()
                            .collect(Collectors.joining("; ")));
        }
    }

    private static Target target(StartMockDevice asked) {
        if (SerialNumbers.parse(asked.sn()).isEmpty()) {
            throw new ExtensionConfigurationException(
                    "sn of @StartMockDevice: expected " + SerialNumbers.EXPECTED + ", found \"" + asked.sn() + "\"");
        }
        Target read = new TargetLoader(Set.of(), Map.of()).of(Path.of(asked.parameters()), asked.sn(), asked.sandbox());
        List<ConfigProblem> obstacles = read.device().parameters().obstacles();
        if (!obstacles.isEmpty()) {
            throw new ConfigException(obstacles);
        }
        PaymentConfig payment = read.payment();
        PaymentConfig keyed = payment.carrying(new PaymentConfig.ApiKeyConfig(
                asked.apiKeyHeader(), asked.apiKeyPrefix(), payment.apiKey().expired()));
        if (asked.trust().isEmpty()) {
            return showing(asked, read.with(read.mqtt(), keyed));
        }
        List<X509Certificate> authorities = PemFile.certificates("trust", Path.of(asked.trust()));
        return showing(asked, read.with(read.mqtt().trusting(authorities), keyed.trusting(authorities)));
    }

    private static Target showing(StartMockDevice asked, Target target) {
        Optional<DeviceKeyFiles> named =
                asked.certificate().isEmpty() && asked.key().isEmpty()
                        ? Optional.empty()
                        : Optional.of(new DeviceKeyFiles(Path.of(asked.certificate()), Path.of(asked.key())));
        Target showing = DeviceKeyFiles.withDeviceCertificate(target, named, "certificate and key in @StartMockDevice");
        List<DeviceFault> idle = Stream.of(asked.faults())
                .filter(fault -> fault.needs(FaultPrecondition.MUTUAL_TLS)
                        && showing.mqtt().deviceCertificate().isEmpty())
                .toList();
        if (!idle.isEmpty()) {
            throw new ExtensionConfigurationException("expected mqtt_auth_cert 4 in " + asked.parameters()
                    + " for the faults " + idle + ", which change nothing without mutual TLS");
        }
        return showing;
    }

    private static FirmwareProfile firmware(StartMockDevice asked) {
        FirmwareProfile firmware = FirmwareProfile.named(asked.firmware())
                .orElseThrow(() -> new ExtensionConfigurationException(
                        "firmware: expected V1.0.0 or V1.0.4, found " + asked.firmware()));
        return asked.encrypted() ? firmware.withCardProtection(CardDataProtection.underTestKey()) : firmware;
    }

    @Override
    public void close() {
        try {
            device.close();
        } finally {
            network.close();
        }
    }
}
