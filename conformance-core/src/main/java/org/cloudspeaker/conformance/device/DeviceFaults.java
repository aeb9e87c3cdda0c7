package org.cloudspeaker.conformance.device;

import java.net.URI;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLContext;
import org.cloudspeaker.conformance.card.Card;
import org.cloudspeaker.conformance.card.Mask;
import org.cloudspeaker.conformance.client.http.PaymentServerAddress;
import org.cloudspeaker.conformance.client.mqtt.MqttLogin;
import org.cloudspeaker.conformance.client.tls.TrustManagers;
import org.cloudspeaker.conformance.config.MqttCredentials;
import org.cloudspeaker.conformance.config.parameter.Secret;
import org.cloudspeaker.conformance.message.MessageField;
import org.cloudspeaker.conformance.message.OutgoingMessage;
import org.cloudspeaker.conformance.message.Sale;
import org.cloudspeaker.conformance.message.syntax.WireType;

/** What a speaker does, right or wrong; each fault is here, once, but for those in {@link DeviceCertificateFaults}. */
final class DeviceFaults {
    private static final DateTimeFormatter AS_PEOPLE_WRITE = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final int UNIT = 100;
    private static final int TOO_OFTEN = 5;
    private static final int USUALLY = 3;
    private static final int TOO_MANY_SHOWN = 8;

    private final Set<DeviceFault> faults;

    DeviceFaults(Set<DeviceFault> faults) {
        this.faults = Set.copyOf(faults);
    }

    private boolean hasFault(DeviceFault fault) {
        return faults.contains(fault);
    }

    /** How it presents itself, where the settings say this. */
    MqttLogin login(MqttLogin set) {
        String clientId = hasFault(DeviceFault.RANDOM_CLIENT_ID)
                ? "speaker-" + Long.toHexString(System.nanoTime())
                : set.clientId();
        Optional<MqttCredentials> credentials = hasFault(DeviceFault.LOGS_IN_AS_ITSELF)
                ? Optional.of(new MqttCredentials(set.clientId(), new Secret(set.clientId())))
                : set.credentials();
        return new MqttLogin(clientId, credentials, hasFault(DeviceFault.CLEANS_ITS_SESSION));
    }

    /** What it subscribes to, where its own topic is this. */
    String filter(String topic) {
        return hasFault(DeviceFault.SUBSCRIBES_TO_ALL) ? ofAll(topic) : topic;
    }

    /** What it subscribes to besides, where its own topic is this. */
    Optional<String> secondFilter(String topic) {
        return hasFault(DeviceFault.SUBSCRIBES_TO_ALL_TOO) ? Optional.of(ofAll(topic)) : Optional.empty();
    }

    private static String ofAll(String topic) {
        return topic.substring(0, topic.lastIndexOf('/')) + "/#";
    }

    int qos() {
        return hasFault(DeviceFault.SUBSCRIBES_WITH_QOS_0) ? 0 : 1;
    }

    boolean reconnects() {
        return !hasFault(DeviceFault.STAYS_AWAY);
    }

    boolean disconnectsOnMalformedMessage() {
        return hasFault(DeviceFault.HANGS_UP_ON_GARBAGE);
    }

    boolean stopsOnMalformedMessage() {
        return hasFault(DeviceFault.STOPS_AT_GARBAGE);
    }

    boolean restartsOnIncompleteMessage() {
        return hasFault(DeviceFault.RESTARTS_OVER_A_MISSING_FIELD);
    }

    boolean playsRepetitions() {
        return hasFault(DeviceFault.PLAYS_REPETITIONS);
    }

    boolean asksForCardAtAnnouncements() {
        return hasFault(DeviceFault.SELLS_ANNOUNCEMENTS);
    }

    boolean sellsUnasked() {
        return hasFault(DeviceFault.SELLS_UNASKED);
    }

    boolean addsRepetitionsUp() {
        return hasFault(DeviceFault.ADDS_REPETITIONS_UP);
    }

    boolean sellsAgain() {
        return hasFault(DeviceFault.SELLS_AGAIN);
    }

    /** What it sells, in minor units, where it shows this. */
    long amountSent(long shown) {
        if (hasFault(DeviceFault.SENDS_UNITS)) {
            return shown * UNIT;
        }
        return hasFault(DeviceFault.LOSES_CENTS) ? shown / UNIT * UNIT : shown;
    }

    /** How far the trace numbers of two sales are apart. */
    int traceNumberStep(int salesBefore) {
        if (hasFault(DeviceFault.SAME_TRACE_NUMBER)) {
            return salesBefore % 2 == 0 ? 1 : 0;
        }
        return hasFault(DeviceFault.TRACE_NUMBER_JUMPS) ? 2 : 1;
    }

    /** How often a sale is sent in all where the connection breaks. */
    int maxAttempts() {
        if (hasFault(DeviceFault.NEVER_REPEATS)) {
            return 1;
        }
        return hasFault(DeviceFault.REPEATS_TOO_OFTEN) ? TOO_OFTEN : USUALLY;
    }

    boolean reusesTraceNumber() {
        return hasFault(DeviceFault.REUSES_TRACE_NUMBER);
    }

    boolean renumbersRepeats() {
        return hasFault(DeviceFault.NEW_TRACE_NUMBER_ON_REPEAT);
    }

    /** What the chip signs, where this is sold. */
    Sale withChipFault(Sale sale) {
        return hasFault(DeviceFault.CHIP_SIGNS_ANOTHER_AMOUNT) ? sale.withAmount(sale.amount() + 1) : sale;
    }

    /** The card data of a sale's message on its way out, where this is the same message in clear. */
    OutgoingMessage withCardFaults(OutgoingMessage set, OutgoingMessage clear, Card card) {
        return new CardDataFaults(faults).apply(set, clear, card);
    }

    /** A sale's message on its way out. */
    OutgoingMessage sale(OutgoingMessage draft, Sale sale) {
        OutgoingMessage out = draft;
        if (hasFault(DeviceFault.DATE_IN_ANOTHER_FORM)) {
            out = out.withRaw(MessageField.DATE, WireType.STRING, AS_PEOPLE_WRITE.format(sale.at()));
        }
        if (hasFault(DeviceFault.UNPADDED_TRACE_NUMBER)) {
            out = out.withRaw(
                    MessageField.TRACE_NO, WireType.STRING, Integer.toString(Integer.parseInt(sale.traceNo())));
        }
        return cardNo(out, sale.card().pan());
    }

    private OutgoingMessage cardNo(OutgoingMessage draft, String pan) {
        if (hasFault(DeviceFault.CARD_NUMBER_IN_CLEAR)) {
            return draft.withRaw(MessageField.CARD_NO, WireType.STRING, pan);
        }
        if (hasFault(DeviceFault.MASKS_TOO_LITTLE)) {
            return draft.withRaw(MessageField.CARD_NO, WireType.STRING, new Mask(TOO_MANY_SHOWN, "*", 1, 4).of(pan));
        }
        if (hasFault(DeviceFault.MASKS_ANOTHER_LENGTH)) {
            String shown = pan.substring(0, 6) + "****" + pan.substring(pan.length() - 4);
            return draft.withRaw(MessageField.CARD_NO, WireType.STRING, shown);
        }
        return draft;
    }

    /** A query's message on its way out. */
    OutgoingMessage query(OutgoingMessage draft) {
        if (hasFault(DeviceFault.ASKS_FOR_TEN_A_PAGE)) {
            return draft.with(MessageField.PAGE_SIZE, "10");
        }
        return hasFault(DeviceFault.QUERY_WITHOUT_DATE) ? draft.without(MessageField.DATE) : draft;
    }

    /** The API key that it shows, where it is set up with this one. */
    Optional<PaymentServerAddress.AuthenticationHeader> key(
            PaymentServerAddress.AuthenticationHeader set, boolean query) {
        if (hasFault(DeviceFault.SENDS_NO_KEY) || (query && hasFault(DeviceFault.QUERIES_WITHOUT_KEY))) {
            return Optional.empty();
        }
        return Optional.of(
                hasFault(DeviceFault.KEY_IN_ANOTHER_HEADER)
                        ? new PaymentServerAddress.AuthenticationHeader("Api-Token", "", set.value())
                        : set);
    }

    /** Where it goes after a TLS handshake that failed; empty where it does not give up TLS. */
    Optional<PaymentServerAddress> plainHttpFallback(PaymentServerAddress set) {
        return hasFault(DeviceFault.FALLS_BACK_TO_PLAIN_HTTP)
                ? Optional.of(new PaymentServerAddress(
                        plain(set.sale()), plain(set.details()), set.key(), set.tls(), false, set.limits()))
                : Optional.empty();
    }

    private static URI plain(URI uri) {
        return URI.create(uri.toString().replaceFirst("^https:", "http:"));
    }

    /** Where and how it speaks to the payment server, where it is set up like this. */
    PaymentServerAddress address(PaymentServerAddress set) {
        SSLContext tls = hasFault(DeviceFault.TRUSTS_ANYBODY)
                ? TrustManagers.clientContext(TrustManagers.trustAll())
                : set.tls();
        boolean compares =
                set.verified() && !hasFault(DeviceFault.TRUSTS_ANYBODY) && !hasFault(DeviceFault.TAKES_ANY_HOST);
        return new PaymentServerAddress(set.sale(), set.details(), set.key(), tls, compares, set.limits());
    }
}
