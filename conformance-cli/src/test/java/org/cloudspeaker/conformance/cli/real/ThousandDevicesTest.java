package org.cloudspeaker.conformance.cli.real;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.cloudspeaker.conformance.cli.real.Conformance.Outcome;
import org.cloudspeaker.conformance.target.Credentials;
import org.cloudspeaker.conformance.target.Limits;
import org.cloudspeaker.conformance.target.Secret;
import org.cloudspeaker.conformance.target.Transport;
import org.cloudspeaker.conformance.wire.Evidence;
import org.cloudspeaker.conformance.wire.Redaction;
import org.cloudspeaker.conformance.wire.Transcript;
import org.cloudspeaker.conformance.wire.device.BrokerAddress;
import org.cloudspeaker.conformance.wire.device.Calls;
import org.cloudspeaker.conformance.wire.device.Conduct;
import org.cloudspeaker.conformance.wire.device.Connack;
import org.cloudspeaker.conformance.wire.device.DeviceLink;
import org.cloudspeaker.conformance.wire.device.DeviceNetwork;
import org.cloudspeaker.conformance.wire.device.Login;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** A thousand devices of one process at Mosquitto over TLS. Alone, for it looks at time and memory. */
@Isolated
class ThousandDevicesTest {
    private static final int DEVICES = 1000;
    private static final int WAVE = 50;
    private static final long LONGEST_MILLIS = 20_000;
    private static final long MOST_BYTES = 128 * 1024;

    @TempDir
    Path folder;

    @Test
    void eachOfAThousandGetsItsOwnWithinTwentySeconds() throws Exception {
        TestIdentity identity = TestIdentity.writtenTo(folder);
        Path own = Files.createDirectory(folder.resolve("broker"));
        try (ForeignBroker broker = Make.MOSQUITTO.start(SetUp.HARDENED, own, identity)) {
            BrokerRun run = BrokerRun.over(broker, SetUp.HARDENED, folder);
            Path file = folder.resolve("target.yaml");
            String few = "count: " + Devices.OTHERS;
            assertThat(Files.readString(file)).contains(few);
            Files.writeString(
                    file,
                    Files.readString(file).replace(few, "count: " + DEVICES) + "limits: {devices: " + DEVICES + "}\n");

            Outcome outcome = run.certify("BRK-MSG-11");

            assertThat(outcome.with("PASS")).as(outcome.out()).contains("BRK-MSG-11");
            var result = outcome.report()
                    .at("/requirements")
                    .valueStream()
                    .filter(each -> each.at("/id").stringValue().equals("BRK-MSG-11"))
                    .findFirst()
                    .orElseThrow();
            System.out.println("BRK-MSG-11: " + result.at("/reason").stringValue());
            assertThat(result.at("/durationMillis").asLong()).isLessThan(mostMillis());
        }
    }

    /** Twenty seconds with the machine to itself; where others work on it too, as much more as there are of them. */
    private static long mostMillis() {
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        double share = load / Runtime.getRuntime().availableProcessors();
        return Math.round(LONGEST_MILLIS * Math.max(1, share));
    }

    @Test
    void aDeviceTakesLittleMemory() throws Exception {
        TestIdentity identity = TestIdentity.writtenTo(folder);
        Path own = Files.createDirectory(folder.resolve("broker"));
        try (ForeignBroker broker = Make.MOSQUITTO.start(SetUp.HARDENED, own, identity);
                DeviceNetwork network = new DeviceNetwork()) {
            Calls calls = new Calls(network, address(broker, identity), Conduct.usual());
            List<DeviceLink> devices = new ArrayList<>();
            connect(devices, WAVE, calls, broker.logins());
            long before = heap();

            connect(devices, WAVE + DEVICES, calls, broker.logins());

            long each = (heap() - before) / DEVICES;
            System.out.println(DEVICES + " devices over TLS: " + each + " bytes of heap each");
            assertThat(each).isBetween(1L, MOST_BYTES);
        }
    }

    private static BrokerAddress address(ForeignBroker broker, TestIdentity identity) throws Exception {
        List<X509Certificate> trust = new ArrayList<>();
        try (InputStream in = Files.newInputStream(identity.authority())) {
            CertificateFactory factory = CertificateFactory.getInstance("X.509");
            factory.generateCertificates(in).forEach(each -> trust.add((X509Certificate) each));
        }
        return new BrokerAddress(
                "localhost", broker.port(), Transport.TLS, "", trust, Optional.empty(), Limits.defaults());
    }

    private static void connect(List<DeviceLink> devices, int count, Calls calls, Logins logins) {
        Evidence evidence = new Evidence(new Transcript(Clock.systemUTC(), new Redaction()));
        Credentials credentials = new Credentials(logins.device(), new Secret(logins.devicePassword()));
        while (devices.size() < count) {
            int from = devices.size();
            IntStream.range(from, Math.min(count, from + WAVE))
                    .mapToObj("TEST9%011d"::formatted)
                    .map(sn -> new Login(sn, Optional.of(credentials), true))
                    .forEach(login -> devices.add(new DeviceLink(calls, login, evidence.aside())));
            CompletableFuture<?>[] wave = devices.subList(from, devices.size()).stream()
                    .map(ThousandDevicesTest::listening)
                    .toArray(CompletableFuture<?>[]::new);
            CompletableFuture.allOf(wave).join();
        }
    }

    private static CompletableFuture<Integer> listening(DeviceLink device) {
        return device.connecting().thenCompose(connack -> {
            assertThat(connack).isInstanceOf(Connack.Accepted.class);
            return device.subscribing("pos/message/" + device.login().clientId());
        });
    }

    /** Bytes in use after everything that can go has gone. */
    private static long heap() {
        MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
        memory.gc();
        memory.gc();
        return memory.getHeapMemoryUsage().getUsed();
    }
}
