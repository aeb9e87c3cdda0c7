package org.cloudspeaker.conformance.cli.interop;

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
import org.cloudspeaker.conformance.cli.interop.process.ConformanceProcess.CommandResult;
import org.cloudspeaker.conformance.cli.interop.process.TestIdentity;
import org.cloudspeaker.conformance.client.mqtt.BrokerAddress;
import org.cloudspeaker.conformance.client.mqtt.ConnectOptions;
import org.cloudspeaker.conformance.client.mqtt.ConnectResult;
import org.cloudspeaker.conformance.client.mqtt.MqttClientResources;
import org.cloudspeaker.conformance.client.mqtt.MqttConnectionFactory;
import org.cloudspeaker.conformance.client.mqtt.MqttDeviceClient;
import org.cloudspeaker.conformance.client.mqtt.MqttLogin;
import org.cloudspeaker.conformance.config.MqttCredentials;
import org.cloudspeaker.conformance.config.MqttTransport;
import org.cloudspeaker.conformance.config.RunLimits;
import org.cloudspeaker.conformance.config.parameter.Secret;
import org.cloudspeaker.conformance.evidence.Evidence;
import org.cloudspeaker.conformance.evidence.Transcript;
import org.cloudspeaker.conformance.evidence.redaction.Redaction;
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
        try (ThirdPartyBroker broker = BrokerProduct.MOSQUITTO.start(BrokerSetup.HARDENED, own, identity)) {
            BrokerRun run = BrokerRun.over(broker, BrokerSetup.HARDENED, folder);
            Path file = folder.resolve("target.yaml");
            String few = "count: " + BrokerTestDevices.OTHERS;
            assertThat(Files.readString(file)).contains(few);
            Files.writeString(
                    file,
                    Files.readString(file).replace(few, "count: " + DEVICES) + "limits: {devices: " + DEVICES + "}\n");

            CommandResult outcome = run.certify("BRK-MSG-11");

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
        try (ThirdPartyBroker broker = BrokerProduct.MOSQUITTO.start(BrokerSetup.HARDENED, own, identity);
                MqttClientResources network = new MqttClientResources()) {
            MqttConnectionFactory calls =
                    new MqttConnectionFactory(network, address(broker, identity), ConnectOptions.standard());
            List<MqttDeviceClient> devices = new ArrayList<>();
            connect(devices, WAVE, calls, broker.logins());
            long before = heap();

            connect(devices, WAVE + DEVICES, calls, broker.logins());

            long each = (heap() - before) / DEVICES;
            System.out.println(DEVICES + " devices over TLS: " + each + " bytes of heap each");
            assertThat(each).isBetween(1L, MOST_BYTES);
        }
    }

    private static BrokerAddress address(ThirdPartyBroker broker, TestIdentity identity) throws Exception {
        List<X509Certificate> trust = new ArrayList<>();
        try (InputStream in = Files.newInputStream(identity.authority())) {
            CertificateFactory factory = CertificateFactory.getInstance("X.509");
            factory.generateCertificates(in).forEach(each -> trust.add((X509Certificate) each));
        }
        return new BrokerAddress(
                "localhost", broker.port(), MqttTransport.TLS, "", trust, Optional.empty(), RunLimits.defaults());
    }

    private static void connect(
            List<MqttDeviceClient> devices, int count, MqttConnectionFactory calls, BrokerCredentials logins) {
        Evidence evidence = new Evidence(new Transcript(Clock.systemUTC(), new Redaction()));
        MqttCredentials credentials = new MqttCredentials(logins.device(), new Secret(logins.devicePassword()));
        while (devices.size() < count) {
            int from = devices.size();
            IntStream.range(from, Math.min(count, from + WAVE))
                    .mapToObj("TEST9%011d"::formatted)
                    .map(sn -> new MqttLogin(sn, Optional.of(credentials), true))
                    .forEach(login -> devices.add(new MqttDeviceClient(calls, login, evidence.withoutRecording())));
            CompletableFuture<?>[] wave = devices.subList(from, devices.size()).stream()
                    .map(ThousandDevicesTest::listening)
                    .toArray(CompletableFuture<?>[]::new);
            CompletableFuture.allOf(wave).join();
        }
    }

    private static CompletableFuture<Integer> listening(MqttDeviceClient device) {
        return device.connectAsync().thenCompose(connack -> {
            assertThat(connack).isInstanceOf(ConnectResult.Accepted.class);
            return device.subscribeAsync("pos/message/" + device.login().clientId());
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
