package org.cloudspeaker.conformance.cli.interop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.cloudspeaker.conformance.card.Card;
import org.cloudspeaker.conformance.cli.interop.process.ConformanceProcess;
import org.cloudspeaker.conformance.cli.interop.process.ServiceProcess;
import org.cloudspeaker.conformance.client.TraceNumbers;
import org.cloudspeaker.conformance.client.mqtt.MqttBackendClient;
import org.cloudspeaker.conformance.client.mqtt.MqttClientResources;
import org.cloudspeaker.conformance.client.mqtt.MqttLogin;
import org.cloudspeaker.conformance.config.MqttCredentials;
import org.cloudspeaker.conformance.config.Target;
import org.cloudspeaker.conformance.config.parameter.Secret;
import org.cloudspeaker.conformance.config.pem.PemFile;
import org.cloudspeaker.conformance.config.reader.TargetLoader;
import org.cloudspeaker.conformance.device.DeviceEvent;
import org.cloudspeaker.conformance.device.DeviceRuntime;
import org.cloudspeaker.conformance.device.MockDevice;
import org.cloudspeaker.conformance.device.MockDeviceConfig;
import org.cloudspeaker.conformance.evidence.Evidence;
import org.cloudspeaker.conformance.evidence.Transcript;
import org.cloudspeaker.conformance.evidence.redaction.Redaction;
import org.cloudspeaker.conformance.message.profile.reader.FormatProfileLoader;
import org.cloudspeaker.conformance.message.syntax.Payload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** A thousand mock devices at the servers of {@code mock all}, over TLS. Alone, for it looks at time. */
@Isolated
@Timeout(180)
class ThousandMockDevicesTest {
    private static final int DEVICES = 1000;
    private static final int WAVE = 50;
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Duration LONGEST_P95 = Duration.ofSeconds(30);
    private static final Pattern READY = Pattern.compile("^ready payment \\S+ broker \\S+");

    @TempDir
    Path folder;

    private final Clock clock = Clock.systemUTC();
    private final Evidence evidence = new Evidence(new Transcript(clock, new Redaction()));
    private final Map<String, Instant> published = new ConcurrentHashMap<>();
    private final Map<String, Duration> approved = new ConcurrentHashMap<>();
    private final Set<String> failed = ConcurrentHashMap.newKeySet();
    private final CountDownLatch sold = new CountDownLatch(DEVICES);

    @Test
    void eachOfAThousandPaysWhatIsBroadcastToIt() throws Exception {
        ConformanceProcess conformance = new ConformanceProcess(folder, Map.of());
        try (ServiceProcess mocks = conformance.start(READY, "mock", "all");
                MqttClientResources network = new MqttClientResources()) {
            List<MockDevice> speakers = speakers(network);

            long begin = System.nanoTime();
            publishToEach(speakers);
            assertThat(sold.await(LIMIT.toSeconds(), TimeUnit.SECONDS))
                    .as("all have sold")
                    .isTrue();
            Duration all = Duration.ofNanos(System.nanoTime() - begin);

            assertThat(failed).isEmpty();
            assertThat(approved).hasSize(DEVICES);
            Duration p95 = percentile95();
            System.out.printf(
                    "%d mock devices, one sale each: from publish to approval 95th percentile %d ms, all in %d ms%n",
                    DEVICES, p95.toMillis(), all.toMillis());
            assertThat(p95).isLessThan(LONGEST_P95);
            speakers.forEach(MockDevice::switchOff);
            mocks.type("quit");
            mocks.await(Pattern.compile("^book: 1000 sales, 1000 approved, "));
            mocks.await(Pattern.compile("^devices: no problem seen"));
            assertThat(mocks.awaitEnd()).isZero();
        }
    }

    private List<MockDevice> speakers(MqttClientResources network) throws Exception {
        DeviceRuntime resources = new DeviceRuntime(
                network, new TraceNumbers(clock.instant(), 2 * DEVICES), evidence.withoutRecording(), clock);
        MockDeviceConfig first = MockDeviceConfig.of(target(), sn(1), new FormatProfileLoader().guide());
        List<MockDevice> speakers = new ArrayList<>();
        for (int from = 1; from <= DEVICES; from += WAVE) {
            List<MockDevice> wave = IntStream.range(from, from + WAVE)
                    .mapToObj(n -> MockDevice.switchOn(as(sn(n), first), resources, event -> happened(sn(n), event)))
                    .toList();
            assertThat(wave).allMatch(speaker -> speaker.awaitSubscribed(LIMIT));
            wave.forEach(speaker -> speaker.presentCardAlways(Card.guide()));
            speakers.addAll(wave);
        }
        return speakers;
    }

    private static String sn(int n) {
        return "TEST9%011d".formatted(n);
    }

    private static MockDeviceConfig as(String sn, MockDeviceConfig first) {
        MockDeviceConfig.ServerConnections own = first.connections();
        MqttLogin login = new MqttLogin(sn, own.login().credentials(), false);
        return first.with(
                new MockDeviceConfig.ServerConnections(own.broker(), login, "pos/message/" + sn, own.payment()));
    }

    private Target target() throws Exception {
        Path written = folder.resolve("conformance-mock");
        Target target = new TargetLoader(Set.of(), Map.of()).of(written.resolve("posparam.ini"), sn(1));
        var authority = PemFile.of(Files.readAllBytes(written.resolve("ca.pem")))
                .certificates()
                .orElseThrow();
        return target.with(target.mqtt().trusting(authority), target.payment().trusting(authority));
    }

    private void happened(String sn, DeviceEvent event) {
        if (event instanceof DeviceEvent.SaleCompleted sale) {
            if (sale.approved()) {
                approved.put(
                        sn,
                        Duration.between(
                                published.getOrDefault(sn, Instant.EPOCH),
                                sale.at().plus(sale.took())));
            } else {
                failed.add(sale.sentence());
            }
            sold.countDown();
        }
    }

    private void publishToEach(List<MockDevice> speakers) throws Exception {
        Map<String, String> server = environment();
        MqttCredentials own = new MqttCredentials(
                server.getOrDefault("MQTT_SERVER_USER", ""),
                new Secret(server.getOrDefault("MQTT_SERVER_PASSWORD", "")));
        var broker = MockDeviceConfig.of(target(), sn(1), new FormatProfileLoader().guide())
                .connections()
                .broker();
        try (MqttBackendClient backend = new MqttBackendClient(
                broker, new MqttLogin("backend-1", Optional.of(own), true), evidence.withoutRecording())) {
            backend.connect();
            for (MockDevice speaker : speakers) {
                String message = "{\"amount\":\"12344\",\"transType\":\"00\",\"orderId\":\"of " + speaker.sn() + "\"}";
                published.put(speaker.sn(), clock.instant());
                backend.publish("pos/message/" + speaker.sn(), Payload.of(message.getBytes(StandardCharsets.UTF_8)));
            }
        }
    }

    private Map<String, String> environment() throws Exception {
        Map<String, String> values = new ConcurrentHashMap<>();
        for (String line : Files.readAllLines(folder.resolve("conformance-mock/mock.env"))) {
            String[] parts = line.split("=", 2);
            values.put(parts[0], parts[1]);
        }
        return values;
    }

    private Duration percentile95() {
        List<Duration> times = approved.values().stream().sorted().toList();
        return times.get((int) Math.ceil(0.95 * times.size()) - 1);
    }
}
