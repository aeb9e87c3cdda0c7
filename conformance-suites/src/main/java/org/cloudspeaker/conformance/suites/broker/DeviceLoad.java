package org.cloudspeaker.conformance.suites.broker;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cloudspeaker.conformance.catalogue.TargetRole;
import org.cloudspeaker.conformance.client.mqtt.MqttBackendClient;
import org.cloudspeaker.conformance.config.AdditionalTestDevices;
import org.cloudspeaker.conformance.config.Target;
import org.cloudspeaker.conformance.engine.role.BroadcastFactory;
import org.cloudspeaker.conformance.engine.role.BrokerClients;
import org.cloudspeaker.conformance.evidence.Discrepancy;
import org.cloudspeaker.conformance.evidence.Evidence;
import org.cloudspeaker.conformance.evidence.NotGivenException;
import org.cloudspeaker.conformance.evidence.UnknownDeviceException;
import org.cloudspeaker.conformance.message.syntax.Payload;
import org.cloudspeaker.conformance.result.Exchange;

/** Many devices that are at the broker at the same time, each with messages of its own. */
final class DeviceLoad {
    private static final int EACH = 2;
    /** Devices that connect at the same moment: not so many that a broker on a slow machine has no time for each. */
    private static final int WAVE = 10;

    private static final int SHOWN = 3;

    private final BrokerClients broker;
    private final Evidence evidence;
    private final boolean promised;
    private final List<LoadDevice> devices;
    private final MqttBackendClient server;
    private final Instant began;
    private final long start = System.nanoTime();

    private DeviceLoad(BrokerClients broker, Evidence evidence, boolean promised, List<LoadDevice> devices) {
        this.broker = broker;
        this.evidence = evidence;
        this.promised = promised;
        this.devices = devices;
        this.server = broker.backendClient();
        this.began = evidence.now();
    }

    /**
     * As many as the target's limits say.
     *
     * @throws NotGivenException if the target has fewer test devices
     */
    static DeviceLoad of(Target target, BrokerClients broker, Evidence evidence) {
        AdditionalTestDevices others = target.device().others();
        int wanted = target.limits().devices();
        int known = others.sns().size() + 1;
        if (known < wanted) {
            throw new NotGivenException("it takes " + wanted
                    + " test devices at once (limits.devices), and there are "
                    + known + " with device.sn: list more that the broker knows under device.others, or say fewer in"
                    + " limits.devices");
        }
        List<LoadDevice> devices = Stream.concat(Stream.of(broker.sn()), others.sns().stream())
                .limit(wanted)
                .map(sn -> new LoadDevice(sn, broker))
                .toList();
        return new DeviceLoad(broker, evidence, others.promised(), devices);
    }

    void connect() {
        for (int from = 0; from < devices.size(); from += WAVE) {
            CompletableFuture<?>[] wave = devices.subList(from, Math.min(from + WAVE, devices.size())).stream()
                    .map(LoadDevice::connectAndSubscribe)
                    .toArray(CompletableFuture<?>[]::new);
            CompletableFuture.allOf(wave).join(); // Each is bounded, and none fails.
        }
        List<LoadDevice> absent =
                devices.stream().filter(device -> device.refusal().isPresent()).toList();
        record("CONNECT and SUBSCRIBE of " + devices.size() + " devices", devices.size() - absent.size() + " let in");
        if (!absent.isEmpty()) {
            throw refused(absent);
        }
        evidence.met(TargetRole.BROKER);
        evidence.note(devices.size() + " devices let in after " + millis() + " ms");
    }

    private AssertionError refused(List<LoadDevice> absent) {
        if (!promised) {
            throw new UnknownDeviceException(TargetRole.BROKER, absent.get(0).sn());
        }
        String first = absent.get(0).sn() + ": " + absent.get(0).refusal().orElse("");
        return new Discrepancy(
                "CONNECT and SUBSCRIBE of " + devices.size() + " devices at once",
                "each is let in",
                absent.size() + " of them are not, " + first);
    }

    /** The customer's server has a message for each of them, and then the next: so what goes astray comes before that. */
    void publish(BroadcastFactory broadcasts) {
        for (int round = 0; round < EACH; round++) {
            Map<String, List<Payload>> messages = new LinkedHashMap<>();
            devices.forEach(
                    device -> messages.put(broker.topicOf(device.sn()), device.expect(broadcasts.nextPayload())));
            server.publishEach(messages);
        }
    }

    /** Each gets every message that is for it, and none that is for another. */
    void requireOwnMessages() {
        Duration limit = broker.limits().mustArrive().plus(broker.limits().answer());
        long deadline = System.nanoTime() + limit.toNanos();
        Set<Payload> all = devices.stream().flatMap(LoadDevice::burst).collect(Collectors.toSet());
        List<String> lacking = new ArrayList<>();
        List<String> mixedUp = new ArrayList<>();
        for (LoadDevice device : devices) {
            Duration left = Duration.ofNanos(Math.max(1, deadline - System.nanoTime()));
            // Where one has waited in vain, those after it have had the same time.
            Duration lull = lacking.isEmpty() ? broker.limits().mustArrive() : Duration.ofMillis(1);
            List<Payload> heard = device.receive(lull, left);
            device.missing(heard).ifPresent(lacking::add);
            device.foreign(heard, all).ifPresent(mixedUp::add);
        }
        record("messages to " + devices.size() + " devices", devices.size() - lacking.size() + " got all of theirs");
        judge(mixedUp, lacking);
        evidence.note("all of their " + all.size() + " messages after " + millis() + " ms");
    }

    private void judge(List<String> mixedUp, List<String> lacking) {
        List<String> broken = mixedUp.isEmpty() ? lacking : mixedUp;
        if (!broken.isEmpty()) {
            String which = String.join("; ", broken.subList(0, Math.min(SHOWN, broken.size())));
            throw new Discrepancy(
                    EACH + " messages to each of " + devices.size() + " devices, published with QoS 1",
                    "each gets its own " + EACH + ", and none of another",
                    broken.size() + " of them do not: " + which + (broken.size() > SHOWN ? "; ..." : ""));
        }
    }

    private void record(String asked, String came) {
        evidence.record(
                Exchange.ExchangeKind.MQTT,
                began,
                Exchange.ExchangeMessage.of(asked),
                Optional.of(Exchange.ExchangeMessage.of(came)));
    }

    private long millis() {
        return Duration.ofNanos(System.nanoTime() - start).toMillis();
    }
}
