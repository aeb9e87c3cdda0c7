package org.cloudspeaker.conformance.suites;

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
import org.cloudspeaker.conformance.format.Payload;
import org.cloudspeaker.conformance.junit.Broadcasts;
import org.cloudspeaker.conformance.junit.BrokerSide;
import org.cloudspeaker.conformance.junit.Discrepancy;
import org.cloudspeaker.conformance.result.Exchange;
import org.cloudspeaker.conformance.target.Target;
import org.cloudspeaker.conformance.target.TestDevices;
import org.cloudspeaker.conformance.wire.Evidence;
import org.cloudspeaker.conformance.wire.Role;
import org.cloudspeaker.conformance.wire.UnknownDeviceException;
import org.cloudspeaker.conformance.wire.device.PublisherLink;
import org.opentest4j.TestAbortedException;

/** Many devices that are at the broker at the same time, each with messages of its own. */
final class Crowd {
    /** Messages for each device. */
    private static final int EACH = 2;
    /** Devices that connect at the same moment: not so many that a broker on a slow machine has no time for each. */
    private static final int WAVE = 10;

    private static final int SHOWN = 3;

    private final BrokerSide broker;
    private final Evidence evidence;
    private final boolean promised;
    private final List<Member> members;
    private final PublisherLink server;
    private final Instant began;
    private final long start = System.nanoTime();

    private Crowd(BrokerSide broker, Evidence evidence, boolean promised, List<Member> members) {
        this.broker = broker;
        this.evidence = evidence;
        this.promised = promised;
        this.members = members;
        this.server = broker.customerServer();
        this.began = evidence.now();
    }

    /**
     * As many as the target's limits say.
     *
     * @throws TestAbortedException if the target has fewer test devices
     */
    static Crowd of(Target target, BrokerSide broker, Evidence evidence) {
        TestDevices others = target.device().others();
        int wanted = target.limits().devices();
        int known = others.sns().size() + 1;
        if (known < wanted) {
            throw new TestAbortedException("it takes " + wanted
                    + " test devices at once (limits.devices), and there are "
                    + known + " with device.sn: list more that the broker knows under device.others, or say fewer in"
                    + " limits.devices");
        }
        List<Member> members = Stream.concat(Stream.of(broker.sn()), others.sns().stream())
                .limit(wanted)
                .map(sn -> new Member(sn, broker))
                .toList();
        return new Crowd(broker, evidence, others.promised(), members);
    }

    /** Each connects and subscribes to its own topic. */
    void connects() {
        for (int from = 0; from < members.size(); from += WAVE) {
            CompletableFuture<?>[] wave = members.subList(from, Math.min(from + WAVE, members.size())).stream()
                    .map(Member::arriving)
                    .toArray(CompletableFuture<?>[]::new);
            CompletableFuture.allOf(wave).join(); // Each is bounded, and none fails.
        }
        List<Member> absent =
                members.stream().filter(member -> member.refusal().isPresent()).toList();
        record("CONNECT and SUBSCRIBE of " + members.size() + " devices", members.size() - absent.size() + " let in");
        if (!absent.isEmpty()) {
            throw refused(absent);
        }
        evidence.met(Role.BROKER);
        evidence.note(members.size() + " devices let in after " + millis() + " ms");
    }

    private AssertionError refused(List<Member> absent) {
        if (!promised) {
            throw new UnknownDeviceException(Role.BROKER, absent.get(0).sn());
        }
        String first = absent.get(0).sn() + ": " + absent.get(0).refusal().orElse("");
        return new Discrepancy(
                "CONNECT and SUBSCRIBE of " + members.size() + " devices at once",
                "each is let in",
                absent.size() + " of them are not, " + first);
    }

    /** The customer's server has a message for each of them, and then the next: so what goes astray comes before that. */
    void publishes(Broadcasts broadcasts) {
        for (int round = 0; round < EACH; round++) {
            Map<String, List<Payload>> messages = new LinkedHashMap<>();
            members.forEach(member -> messages.put(broker.topicOf(member.sn()), member.expecting(broadcasts.next())));
            server.publishEach(messages);
        }
    }

    /** Each gets every message that is for it, and none that is for another. */
    void getsAllOfItsOwn() {
        Duration limit = broker.limits().mustArrive().plus(broker.limits().answer());
        long deadline = System.nanoTime() + limit.toNanos();
        Set<Payload> all = members.stream().flatMap(Member::burst).collect(Collectors.toSet());
        List<String> lacking = new ArrayList<>();
        List<String> mixedUp = new ArrayList<>();
        for (Member member : members) {
            Duration left = Duration.ofNanos(Math.max(1, deadline - System.nanoTime()));
            // Where one has waited in vain, those after it have had the same time.
            Duration lull = lacking.isEmpty() ? broker.limits().mustArrive() : Duration.ofMillis(1);
            List<Payload> heard = member.hears(lull, left);
            member.lacks(heard).ifPresent(lacking::add);
            member.foreign(heard, all).ifPresent(mixedUp::add);
        }
        record("messages to " + members.size() + " devices", members.size() - lacking.size() + " got all of theirs");
        judge(mixedUp, lacking);
        evidence.note("all of their " + all.size() + " messages after " + millis() + " ms");
    }

    private void judge(List<String> mixedUp, List<String> lacking) {
        List<String> broken = mixedUp.isEmpty() ? lacking : mixedUp;
        if (!broken.isEmpty()) {
            String which = String.join("; ", broken.subList(0, Math.min(SHOWN, broken.size())));
            throw new Discrepancy(
                    EACH + " messages to each of " + members.size() + " devices, published with QoS 1",
                    "each gets its own " + EACH + ", and none of another",
                    broken.size() + " of them do not: " + which + (broken.size() > SHOWN ? "; ..." : ""));
        }
    }

    private void record(String asked, String came) {
        evidence.record(Exchange.Kind.MQTT, began, Exchange.Message.of(asked), Optional.of(Exchange.Message.of(came)));
    }

    private long millis() {
        return Duration.ofNanos(System.nanoTime() - start).toMillis();
    }
}
