package org.cloudspeaker.conformance.cli.mock.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.cloudspeaker.conformance.cli.terminal.AmountFormat;
import org.cloudspeaker.conformance.message.Broadcast;
import org.cloudspeaker.conformance.message.DecodedMessage;
import org.cloudspeaker.conformance.message.MessageType;
import org.cloudspeaker.conformance.message.profile.Codec;
import org.cloudspeaker.conformance.mocks.broker.event.BrokerEvent;
import org.cloudspeaker.conformance.mocks.broker.event.BrokerMessage;

/** Shows what happens at the broker, with the findings about what devices did. */
public final class BrokerActivityLog {
    private static final int REFUSED = 128;
    private static final int MOST_SERVERS = 10_000;

    private final LiveLog live;
    private final DeviceFindingsLog findings;
    private final Codec codec;
    private final String server;
    /** Clients that are logged in as the customer's server; they are not judged as devices. */
    private final Set<String> servers = ConcurrentHashMap.newKeySet();

    /**
     * A log of a broker.
     *
     * @param codec decodes the messages that are shown
     * @param server the user name of the customer's server
     */
    public BrokerActivityLog(LiveLog live, DeviceFindingsLog findings, Codec codec, String server) {
        this.live = live;
        this.findings = findings;
        this.codec = codec;
        this.server = server;
    }

    public void log(BrokerEvent event) {
        if (event instanceof BrokerEvent.Connected connected) {
            remember(connected);
        }
        List<LogLine> lines = new ArrayList<>();
        String words = words(event);
        if (!words.isEmpty()) {
            lines.add(live.event(event.at(), "broker", event.clientId(), words));
        }
        if (!isFromServer(event)) {
            lines.addAll(findings.linesOf(event));
        }
        if (!lines.isEmpty()) {
            live.show(lines);
        }
    }

    private void remember(BrokerEvent.Connected connected) {
        boolean isServer = connected.login().user().filter(server::equals).isPresent();
        if (!isServer) {
            servers.remove(connected.clientId());
        } else if (servers.size() < MOST_SERVERS) {
            servers.add(connected.clientId());
        }
    }

    private boolean isFromServer(BrokerEvent event) {
        return servers.contains(event.clientId())
                || (event instanceof BrokerEvent.ConnectRefused refused
                        && refused.login().user().filter(server::equals).isPresent());
    }

    private String words(BrokerEvent event) {
        if (event instanceof BrokerEvent.Connected e) {
            return "connects " + user(e.login()) + " -> accepted, "
                    + (e.sessionPresent() ? "session present" : "a new session");
        } else if (event instanceof BrokerEvent.ConnectRefused e) {
            return "connects " + user(e.login()) + " -> refused, CONNACK " + e.returnCode();
        } else if (event instanceof BrokerEvent.ClientCertificateRefused e) {
            return "is refused in the TLS handshake: it shows " + e.found();
        } else if (event instanceof BrokerEvent.Subscribed e) {
            String answer = e.granted() == REFUSED ? "refused" : "granted, QoS " + e.granted();
            return "subscribes to " + LiveLog.clipped(e.filter()) + ", QoS " + e.asked() + " -> " + answer;
        } else if (event instanceof BrokerEvent.Unsubscribed e) {
            return "unsubscribes from " + LiveLog.clipped(e.filter());
        } else if (event instanceof BrokerEvent.Disconnected e) {
            return (e.orderly() ? "disconnects: " : "connection lost: ") + e.reason();
        } else if (event instanceof BrokerEvent.ProtocolViolation e) {
            return "violates MQTT 3.1.1: " + e.reason();
        }
        return messageWords(event);
    }

    private String messageWords(BrokerEvent event) {
        if (event instanceof BrokerEvent.PublishReceived e) {
            return "publishes " + shown(e.message()) + " to "
                    + LiveLog.clipped(e.message().topic()) + ", QoS "
                    + e.message().qos()
                    + (e.message().retained() ? ", retained" : "");
        } else if (event instanceof BrokerEvent.PublishSent e) {
            return "is sent " + shown(e.message()) + (e.duplicate() ? " again" : "");
        }
        return event instanceof BrokerEvent.PubackReceived e ? "acknowledges " + shown(e.message()) : "";
    }

    private static String user(BrokerEvent.ConnectDetails login) {
        return login.user().map(name -> "as " + LiveLog.clipped(name)).orElse("without a user name");
    }

    private String shown(BrokerMessage message) {
        DecodedMessage reading =
                codec.decode(MessageType.BROADCAST, message.payload().bytes());
        return Broadcast.from(reading)
                .map(broadcast -> shown(broadcast) + flaw(reading))
                .orElse(message.payload().size() + " bytes");
    }

    /** What is wrong with a broadcast that can still be understood. */
    private static String flaw(DecodedMessage broadcast) {
        return broadcast
                .syntax()
                .map(where -> ", not strict JSON (" + where + ")")
                .orElseGet(() -> broadcast.problems().stream()
                        .map(field -> ", " + LiveLog.clipped(field.describeFound()) + ", expected " + field.expected())
                        .collect(Collectors.joining()));
    }

    private static String shown(Broadcast broadcast) {
        return "order " + LiveLog.clipped(broadcast.orderId()) + ", "
                + (broadcast.mode() == Broadcast.Mode.GUIDANCE ? "payment of " : "announcement of ")
                + AmountFormat.format(broadcast.amount());
    }
}
