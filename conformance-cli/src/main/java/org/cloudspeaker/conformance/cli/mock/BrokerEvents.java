package org.cloudspeaker.conformance.cli.mock;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.cloudspeaker.conformance.format.Broadcast;
import org.cloudspeaker.conformance.format.Codec;
import org.cloudspeaker.conformance.format.MessageType;
import org.cloudspeaker.conformance.format.Reading;
import org.cloudspeaker.conformance.suites.device.DeviceMessages;
import org.cloudspeaker.conformance.wire.broker.Message;
import org.cloudspeaker.conformance.wire.broker.Seen;

/** Shows what the broker sees, and what is wrong with it where a device did it. */
final class BrokerEvents {
    private static final int REFUSED = 128;
    private static final int MOST_SERVERS = 10_000;

    private final Live live;
    private final Complaints complaints;
    private final DeviceMessages judge;
    private final Codec codec;
    private final String server;
    /** Clients that are logged in as the customer's server: no devices, and not held against one. */
    private final Set<String> servers = ConcurrentHashMap.newKeySet();

    BrokerEvents(Live live, Complaints complaints, DeviceMessages judge, Codec codec, String server) {
        this.live = live;
        this.complaints = complaints;
        this.judge = judge;
        this.codec = codec;
        this.server = server;
    }

    void see(Seen event) {
        if (event instanceof Seen.Connected connected) {
            remember(connected);
        }
        List<Line> lines = new ArrayList<>();
        String words = words(event);
        if (!words.isEmpty()) {
            lines.add(live.event(event.at(), "broker", event.clientId(), words));
        }
        if (!isOfServer(event)) {
            lines.addAll(complaints.of(judge.of(event)));
        }
        if (!lines.isEmpty()) {
            live.show(lines);
        }
    }

    private void remember(Seen.Connected connected) {
        boolean isServer = connected.login().user().filter(server::equals).isPresent();
        if (!isServer) {
            servers.remove(connected.clientId());
        } else if (servers.size() < MOST_SERVERS) {
            servers.add(connected.clientId());
        }
    }

    private boolean isOfServer(Seen event) {
        return servers.contains(event.clientId())
                || (event instanceof Seen.Refused refused
                        && refused.login().user().filter(server::equals).isPresent());
    }

    private String words(Seen event) {
        if (event instanceof Seen.Connected e) {
            return "connects as " + user(e.login()) + " -> taken, "
                    + (e.sessionPresent() ? "its session was kept" : "a new session");
        } else if (event instanceof Seen.Refused e) {
            return "connects as " + user(e.login()) + " -> refused, CONNACK " + e.returnCode();
        } else if (event instanceof Seen.ShutOut e) {
            return "is shut out in the TLS handshake: it shows " + e.found();
        } else if (event instanceof Seen.Subscribed e) {
            String answer = e.granted() == REFUSED ? "refused" : "granted, QoS " + e.granted();
            return "subscribes to " + Live.clipped(e.filter()) + ", QoS " + e.asked() + " -> " + answer;
        } else if (event instanceof Seen.Unsubscribed e) {
            return "unsubscribes from " + Live.clipped(e.filter());
        } else if (event instanceof Seen.Disconnected e) {
            return (e.orderly() ? "leaves: " : "is gone: ") + e.reason();
        } else if (event instanceof Seen.Violated e) {
            return "breaks MQTT 3.1.1: " + e.reason();
        }
        return messageWords(event);
    }

    private String messageWords(Seen event) {
        if (event instanceof Seen.Published e) {
            return "publishes " + shown(e.message()) + " to "
                    + Live.clipped(e.message().topic()) + ", QoS " + e.message().qos()
                    + (e.message().retained() ? ", retained" : "");
        } else if (event instanceof Seen.Delivered e) {
            return "is sent " + shown(e.message()) + (e.duplicate() ? " again" : "");
        }
        return event instanceof Seen.Acknowledged e ? "has " + shown(e.message()) : "";
    }

    private static String user(Seen.Login login) {
        return login.user().map(Live::clipped).orElse("nobody");
    }

    private String shown(Message message) {
        Reading reading = codec.decode(MessageType.BROADCAST, message.payload().bytes());
        return Broadcast.from(reading)
                .map(broadcast -> shown(broadcast) + flaw(reading))
                .orElse(message.payload().size() + " bytes");
    }

    /** What no device need take, though it can be made out. */
    private static String flaw(Reading broadcast) {
        return broadcast
                .syntax()
                .map(where -> ", no strict JSON (" + where + ")")
                .orElseGet(() -> broadcast.problems().stream()
                        .map(field -> ", " + Live.clipped(field.shown()) + ", expected " + field.expected())
                        .collect(Collectors.joining()));
    }

    private static String shown(Broadcast broadcast) {
        return "order " + Live.clipped(broadcast.orderId()) + ", "
                + (broadcast.mode() == Broadcast.Mode.GUIDANCE ? "payment of " : "announcement of ")
                + Amounts.shown(broadcast.amount());
    }
}
