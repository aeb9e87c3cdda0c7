package org.cloudspeaker.conformance.junit.mock;

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
import org.cloudspeaker.conformance.format.Card;
import org.cloudspeaker.conformance.format.CardProtection;
import org.cloudspeaker.conformance.format.FormatProfiles;
import org.cloudspeaker.conformance.target.DeviceKeyFiles;
import org.cloudspeaker.conformance.target.PaymentSettings;
import org.cloudspeaker.conformance.target.PemFile;
import org.cloudspeaker.conformance.target.Problem;
import org.cloudspeaker.conformance.target.SerialNumbers;
import org.cloudspeaker.conformance.target.Target;
import org.cloudspeaker.conformance.target.TargetException;
import org.cloudspeaker.conformance.target.TargetLoader;
import org.cloudspeaker.conformance.wire.DeviceFault;
import org.cloudspeaker.conformance.wire.Evidence;
import org.cloudspeaker.conformance.wire.Redaction;
import org.cloudspeaker.conformance.wire.Transcript;
import org.cloudspeaker.conformance.wire.device.DeviceNetwork;
import org.cloudspeaker.conformance.wire.device.TraceNumbers;
import org.cloudspeaker.conformance.wire.speaker.Firmware;
import org.cloudspeaker.conformance.wire.speaker.MockSpeaker;
import org.cloudspeaker.conformance.wire.speaker.Resources;
import org.cloudspeaker.conformance.wire.speaker.SpeakerEvent;
import org.cloudspeaker.conformance.wire.speaker.SpeakerSettings;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ParameterResolutionException;

/**
 * A device that is played for a test.
 *
 * @param speaker the device
 * @param events what happens to it
 * @param network what it needs
 */
record PlayedDevice(MockSpeaker speaker, DeviceEvents events, DeviceNetwork network) implements AutoCloseable {
    private static final Clock CLOCK = Clock.system(ZoneId.systemDefault());
    private static final int MOST_SALES = 999_999;

    /**
     * One that listens.
     *
     * @throws TargetException if its parameter file cannot be used
     * @throws ParameterResolutionException if it does not come to listen in time
     */
    static PlayedDevice start(StartMockDevice asked) {
        Target target = target(asked);
        SpeakerSettings settings = SpeakerSettings.of(target, asked.sn(), new FormatProfiles().guide())
                .with(firmware(asked))
                .with(Set.of(asked.faults()));
        Transcript transcript = new Transcript(CLOCK, new Redaction());
        DeviceEvents events = new DeviceEvents();
        DeviceNetwork network = new DeviceNetwork();
        Resources resources = new Resources(
                network, new TraceNumbers(transcript.now(), MOST_SALES), new Evidence(transcript).aside(), CLOCK);
        MockSpeaker speaker = MockSpeaker.switchOn(settings, resources, events::add);
        PlayedDevice device = new PlayedDevice(speaker, events, network);
        if (asked.auto()) {
            speaker.presentAlways(Card.guide());
        }
        device.awaitListening(target.limits().connect().plus(target.limits().answer()));
        return device;
    }

    private void awaitListening(Duration limit) {
        if (!speaker.awaitListening(limit)) {
            close();
            throw new ParameterResolutionException("expected that the device listens to its topic, found: "
                    + events.all().stream()
                            .map(SpeakerEvent::sentence)
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
        List<Problem> obstacles = read.device().parameters().obstacles();
        if (!obstacles.isEmpty()) {
            throw new TargetException(obstacles);
        }
        PaymentSettings payment = read.payment();
        PaymentSettings keyed = payment.carrying(new PaymentSettings.ApiKey(
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
        Target showing = DeviceKeyFiles.shownBy(target, named, "certificate and key in @StartMockDevice");
        List<DeviceFault> idle = Stream.of(asked.faults())
                .filter(fault -> fault.needsMutualTls()
                        && showing.mqtt().deviceCertificate().isEmpty())
                .toList();
        if (!idle.isEmpty()) {
            throw new ExtensionConfigurationException("expected mqtt_auth_cert 4 in " + asked.parameters()
                    + " for the faults " + idle + ", which change nothing without mutual TLS");
        }
        return showing;
    }

    private static Firmware firmware(StartMockDevice asked) {
        Firmware firmware = Firmware.named(asked.firmware())
                .orElseThrow(() -> new ExtensionConfigurationException(
                        "firmware: expected V1.0.0 or V1.0.4, found " + asked.firmware()));
        return asked.encrypted() ? firmware.sending(CardProtection.underTestKey()) : firmware;
    }

    @Override
    public void close() {
        try {
            speaker.close();
        } finally {
            network.close();
        }
    }
}
