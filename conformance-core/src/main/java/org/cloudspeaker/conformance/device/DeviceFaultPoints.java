package org.cloudspeaker.conformance.device;

import java.util.List;
import java.util.Optional;
import org.cloudspeaker.conformance.client.http.PaymentServerAddress;
import org.cloudspeaker.conformance.client.http.PaymentServerAddress.AuthenticationHeader;
import org.cloudspeaker.conformance.client.mqtt.BrokerAddress;
import org.cloudspeaker.conformance.client.mqtt.MqttLogin;
import org.cloudspeaker.conformance.fault.FaultPoint;
import org.cloudspeaker.conformance.message.OutgoingMessage;
import org.cloudspeaker.conformance.message.Sale;

/** The points of a device's work at which a fault can change what passes, from its connections to its sales and queries. */
final class DeviceFaultPoints {
    /** Where the broker is, and which certificate it is shown there. */
    static final FaultPoint<BrokerAddress> BROKER = new FaultPoint<>("broker", BrokerAddress.class);
    /** How the device presents itself to the broker. */
    static final FaultPoint<MqttLogin> LOGIN = new FaultPoint<>("login", MqttLogin.class);
    /** What it subscribes to. */
    static final FaultPoint<TopicSubscriptions> SUBSCRIPTIONS =
            new FaultPoint<>("subscriptions", TopicSubscriptions.class);
    /** Whether it comes back when its connection was lost. */
    static final FaultPoint<Boolean> RECONNECT = new FaultPoint<>("reconnect", Boolean.class);
    /** Whether it knows a message that comes again. */
    static final FaultPoint<Boolean> KNOWS_REPETITIONS = new FaultPoint<>("knows repetitions", Boolean.class);
    /** What a message that comes again leads to. */
    static final FaultPoint<RepetitionReaction> REPETITION = new FaultPoint<>("repetition", RepetitionReaction.class);
    /** What a message that cannot be read leads to. */
    static final FaultPoint<MalformedMessage> MALFORMED = new FaultPoint<>("malformed", MalformedMessage.class);
    /** What a message that is to be announced leads to. */
    static final FaultPoint<AnnouncementReaction> ANNOUNCEMENT =
            new FaultPoint<>("announcement", AnnouncementReaction.class);
    /** The amount that it sells, in minor units, as it was shown. */
    static final FaultPoint<Long> AMOUNT = new FaultPoint<>("amount", Long.class);
    /** How far the trace number of a sale is from that of the sale before. */
    static final FaultPoint<TraceNumberStep> TRACE_NUMBER = new FaultPoint<>("trace number", TraceNumberStep.class);
    /** Whether the sale after one without an answer has a trace number of its own. */
    static final FaultPoint<Boolean> NUMBER_AFTER_LOSS = new FaultPoint<>("number after loss", Boolean.class);
    /** Whether a sale that is sent again has the trace number that it had. */
    static final FaultPoint<Boolean> NUMBER_OF_REPEAT = new FaultPoint<>("number of repeat", Boolean.class);
    /** How often a sale is sent in all where the connection breaks. */
    static final FaultPoint<Integer> ATTEMPTS = new FaultPoint<>("attempts", Integer.class);
    /** What the chip signs. */
    static final FaultPoint<Sale> CHIP = new FaultPoint<>("chip", Sale.class);
    /** A sale's message on its way out. */
    static final FaultPoint<OutgoingSale> SALE = new FaultPoint<>("sale", OutgoingSale.class);
    /** A query's message on its way out. */
    static final FaultPoint<OutgoingMessage> QUERY = new FaultPoint<>("query", OutgoingMessage.class);
    /** The API key that is shown. */
    static final FaultPoint<ShownApiKey> API_KEY = new FaultPoint<>("API key", ShownApiKey.class);
    /** Where and how it speaks to the payment server. */
    static final FaultPoint<PaymentServerAddress> PAYMENT =
            new FaultPoint<>("payment server", PaymentServerAddress.class);
    /** Where it goes after a TLS handshake that failed. */
    static final FaultPoint<PaymentFallback> FALLBACK = new FaultPoint<>("fallback", PaymentFallback.class);

    private DeviceFaultPoints() {}

    /**
     * What a device subscribes to.
     *
     * @param filter first
     * @param others after that, with QoS 1
     * @param qos of the first
     */
    record TopicSubscriptions(String filter, List<String> others, int qos) {}

    /**
     * What a message that comes again leads to.
     *
     * @param doublesAmount whether twice as much is asked for
     * @param sellsAgain whether the last sale is sold once more
     */
    record RepetitionReaction(boolean doublesAmount, boolean sellsAgain) {}

    /**
     * A message that cannot be read.
     *
     * @param incomplete whether it is one of the format in which a field is missing
     * @param reaction what it leads to
     */
    record MalformedMessage(boolean incomplete, MalformedMessageReaction reaction) {
        MalformedMessage with(MalformedMessageReaction other) {
            return new MalformedMessage(incomplete, other);
        }
    }

    /** What a message that cannot be read leads to. */
    enum MalformedMessageReaction {
        /** Nothing. */
        IGNORE,
        /** The end of the connection. */
        DISCONNECT,
        /** Nothing is played any more. */
        STOP_PLAYING,
        /** The device starts anew. */
        RESTART
    }

    /**
     * What a message that is to be announced leads to.
     *
     * @param asksForCard whether a card is asked for
     * @param sells whether it is sold without a card
     */
    record AnnouncementReaction(boolean asksForCard, boolean sells) {}

    /**
     * How far the trace number of a sale is from that of the sale before.
     *
     * @param salesBefore since the device was switched on
     * @param step 1 where it is right
     */
    record TraceNumberStep(int salesBefore, int step) {}

    /**
     * A sale's message on its way out.
     *
     * @param message that goes out
     * @param inClear the same with card data in clear
     * @param sale that it is of
     */
    record OutgoingSale(OutgoingMessage message, OutgoingMessage inClear, Sale sale) {
        OutgoingSale with(OutgoingMessage other) {
            return new OutgoingSale(other, inClear, sale);
        }
    }

    /**
     * The API key that a device shows.
     *
     * @param header in which it is shown; empty where it is not
     * @param query whether it is shown with a query
     */
    record ShownApiKey(Optional<AuthenticationHeader> header, boolean query) {
        ShownApiKey hidden() {
            return new ShownApiKey(Optional.empty(), query);
        }
    }

    /**
     * Where a device goes after a TLS handshake that failed.
     *
     * @param address of the server
     * @param instead where it goes; empty where it gives up
     */
    record PaymentFallback(PaymentServerAddress address, Optional<PaymentServerAddress> instead) {}
}
