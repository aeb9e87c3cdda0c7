package org.cloudspeaker.conformance.cli.real;

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
import org.cloudspeaker.conformance.format.Card;
import org.cloudspeaker.conformance.format.FormatProfiles;
import org.cloudspeaker.conformance.format.Payload;
import org.cloudspeaker.conformance.target.Credentials;
import org.cloudspeaker.conformance.target.PemFile;
import org.cloudspeaker.conformance.target.Secret;
import org.cloudspeaker.conformance.target.Target;
import org.cloudspeaker.conformance.target.TargetLoader;
import org.cloudspeaker.conformance.wire.Evidence;
import org.cloudspeaker.conformance.wire.Redaction;
import org.cloudspeaker.conformance.wire.Transcript;
import org.cloudspeaker.conformance.wire.device.DeviceNetwork;
import org.cloudspeaker.conformance.wire.device.Login;
import org.cloudspeaker.conformance.wire.device.PublisherLink;
import org.cloudspeaker.conformance.wire.device.TraceNumbers;
import org.cloudspeaker.conformance.wire.speaker.MockSpeaker;
import org.cloudspeaker.conformance.wire.speaker.Resources;
import org.cloudspeaker.conformance.wire.speaker.SpeakerEvent;
import org.cloudspeaker.conformance.wire.speaker.SpeakerSettings;
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
        Conformance conformance = new Conformance(folder, Map.of());
        try (Service mocks = conformance.start(READY, "mock", "all");
                DeviceNetwork network = new DeviceNetwork()) {
            List<MockSpeaker> speakers = speakers(network);

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
            speakers.forEach(MockSpeaker::switchOff);
            mocks.type("quit");
            mocks.await(Pattern.compile("^book: 1000 sales, 1000 approved, "));
            mocks.await(Pattern.compile("^devices: nothing wrong was seen"));
            assertThat(mocks.awaitEnd()).isZero();
        }
    }

    private List<MockSpeaker> speakers(DeviceNetwork network) throws Exception {
        Resources resources =
                new Resources(network, new TraceNumbers(clock.instant(), 2 * DEVICES), evidence.aside(), clock);
        SpeakerSettings first = SpeakerSettings.of(target(), sn(1), new FormatProfiles().guide());
        List<MockSpeaker> speakers = new ArrayList<>();
        for (int from = 1; from <= DEVICES; from += WAVE) {
            List<MockSpeaker> wave = IntStream.range(from, from + WAVE)
                    .mapToObj(n -> MockSpeaker.switchOn(as(sn(n), first), resources, event -> happened(sn(n), event)))
                    .toList();
            assertThat(wave).allMatch(speaker -> speaker.awaitListening(LIMIT));
            wave.forEach(speaker -> speaker.presentAlways(Card.guide()));
            speakers.addAll(wave);
        }
        return speakers;
    }

    private static String sn(int n) {
        return "TEST9%011d".formatted(n);
    }

    private static SpeakerSettings as(String sn, SpeakerSettings first) {
        SpeakerSettings.Connections own = first.connections();
        Login login = new Login(sn, own.login().credentials(), false);
        return first.with(new SpeakerSettings.Connections(own.broker(), login, "pos/message/" + sn, own.payment()));
    }

    private Target target() throws Exception {
        Path written = folder.resolve("conformance-mock");
        Target target = new TargetLoader(Set.of(), Map.of()).of(written.resolve("posparam.ini"), sn(1));
        var authority = PemFile.of(Files.readAllBytes(written.resolve("ca.pem")))
                .certificates()
                .orElseThrow();
        return target.with(target.mqtt().trusting(authority), target.payment().trusting(authority));
    }

    private void happened(String sn, SpeakerEvent event) {
        if (event instanceof SpeakerEvent.Sold sale) {
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

    private void publishToEach(List<MockSpeaker> speakers) throws Exception {
        Map<String, String> server = environment();
        Credentials own = new Credentials(
                server.getOrDefault("MQTT_SERVER_USER", ""),
                new Secret(server.getOrDefault("MQTT_SERVER_PASSWORD", "")));
        var broker = SpeakerSettings.of(target(), sn(1), new FormatProfiles().guide())
                .connections()
                .broker();
        try (PublisherLink backend =
                new PublisherLink(broker, new Login("backend-1", Optional.of(own), true), evidence.aside())) {
            backend.connect();
            for (MockSpeaker speaker : speakers) {
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
