package org.cloudspeaker.conformance.wire.speaker;

import java.net.URI;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLContext;
import org.cloudspeaker.conformance.format.Card;
import org.cloudspeaker.conformance.format.Draft;
import org.cloudspeaker.conformance.format.Field;
import org.cloudspeaker.conformance.format.Mask;
import org.cloudspeaker.conformance.format.Sale;
import org.cloudspeaker.conformance.format.WireType;
import org.cloudspeaker.conformance.target.Credentials;
import org.cloudspeaker.conformance.target.Secret;
import org.cloudspeaker.conformance.wire.DeviceFault;
import org.cloudspeaker.conformance.wire.device.Login;
import org.cloudspeaker.conformance.wire.device.PaymentAddress;
import org.cloudspeaker.conformance.wire.tls.Trust;

/** What a speaker does, right or wrong; each fault is here, once, but for those in {@link CertificateManners}. */
final class SpeakerManners {
    private static final DateTimeFormatter AS_PEOPLE_WRITE = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final int UNIT = 100;
    private static final int TOO_OFTEN = 5;
    private static final int USUALLY = 3;
    private static final int TOO_MANY_SHOWN = 8;

    private final Set<DeviceFault> faults;

    SpeakerManners(Set<DeviceFault> faults) {
        this.faults = Set.copyOf(faults);
    }

    private boolean are(DeviceFault fault) {
        return faults.contains(fault);
    }

    /** How it presents itself, where the settings say this. */
    Login login(Login set) {
        String clientId =
                are(DeviceFault.RANDOM_CLIENT_ID) ? "speaker-" + Long.toHexString(System.nanoTime()) : set.clientId();
        Optional<Credentials> credentials = are(DeviceFault.LOGS_IN_AS_ITSELF)
                ? Optional.of(new Credentials(set.clientId(), new Secret(set.clientId())))
                : set.credentials();
        return new Login(clientId, credentials, are(DeviceFault.CLEANS_ITS_SESSION));
    }

    /** What it subscribes to, where its own topic is this. */
    String filter(String topic) {
        return are(DeviceFault.SUBSCRIBES_TO_ALL) ? ofAll(topic) : topic;
    }

    /** What it subscribes to besides, where its own topic is this. */
    Optional<String> secondFilter(String topic) {
        return are(DeviceFault.SUBSCRIBES_TO_ALL_TOO) ? Optional.of(ofAll(topic)) : Optional.empty();
    }

    private static String ofAll(String topic) {
        return topic.substring(0, topic.lastIndexOf('/')) + "/#";
    }

    int qos() {
        return are(DeviceFault.SUBSCRIBES_WITH_QOS_0) ? 0 : 1;
    }

    boolean comesBack() {
        return !are(DeviceFault.STAYS_AWAY);
    }

    boolean hangsUpOnGarbage() {
        return are(DeviceFault.HANGS_UP_ON_GARBAGE);
    }

    boolean stopsAtGarbage() {
        return are(DeviceFault.STOPS_AT_GARBAGE);
    }

    boolean playsRepetitions() {
        return are(DeviceFault.PLAYS_REPETITIONS);
    }

    boolean asksForCardAtAnnouncements() {
        return are(DeviceFault.SELLS_ANNOUNCEMENTS);
    }

    boolean sellsUnasked() {
        return are(DeviceFault.SELLS_UNASKED);
    }

    boolean addsRepetitionsUp() {
        return are(DeviceFault.ADDS_REPETITIONS_UP);
    }

    boolean sellsAgain() {
        return are(DeviceFault.SELLS_AGAIN);
    }

    /** What it sells, in minor units, where it shows this. */
    long sold(long shown) {
        if (are(DeviceFault.SENDS_UNITS)) {
            return shown * UNIT;
        }
        return are(DeviceFault.LOSES_CENTS) ? shown / UNIT * UNIT : shown;
    }

    /** How far the trace numbers of two sales are apart. */
    int step(int salesBefore) {
        if (are(DeviceFault.SAME_TRACE_NUMBER)) {
            return salesBefore % 2 == 0 ? 1 : 0;
        }
        return are(DeviceFault.TRACE_NUMBER_JUMPS) ? 2 : 1;
    }

    /** How often a sale is sent in all where the connection breaks. */
    int most() {
        if (are(DeviceFault.NEVER_REPEATS)) {
            return 1;
        }
        return are(DeviceFault.REPEATS_TOO_OFTEN) ? TOO_OFTEN : USUALLY;
    }

    boolean reusesTraceNumber() {
        return are(DeviceFault.REUSES_TRACE_NUMBER);
    }

    boolean renumbersRepeats() {
        return are(DeviceFault.NEW_TRACE_NUMBER_ON_REPEAT);
    }

    /** What the chip signs, where this is sold. */
    Sale signed(Sale sale) {
        return are(DeviceFault.CHIP_SIGNS_ANOTHER_AMOUNT) ? sale.of(sale.amount() + 1) : sale;
    }

    /** The card data of a sale's message on its way out, where this is the same message in clear. */
    Draft cards(Draft set, Draft clear, Card card) {
        return new CardManners(faults).of(set, clear, card);
    }

    /** A sale's message on its way out. */
    Draft sale(Draft draft, Sale sale) {
        Draft out = draft;
        if (are(DeviceFault.DATE_IN_ANOTHER_FORM)) {
            out = out.raw(Field.DATE, WireType.STRING, AS_PEOPLE_WRITE.format(sale.at()));
        }
        if (are(DeviceFault.UNPADDED_TRACE_NUMBER)) {
            out = out.raw(Field.TRACE_NO, WireType.STRING, Integer.toString(Integer.parseInt(sale.traceNo())));
        }
        return cardNo(out, sale.card().pan());
    }

    private Draft cardNo(Draft draft, String pan) {
        if (are(DeviceFault.CARD_NUMBER_IN_CLEAR)) {
            return draft.raw(Field.CARD_NO, WireType.STRING, pan);
        }
        if (are(DeviceFault.MASKS_TOO_LITTLE)) {
            return draft.raw(Field.CARD_NO, WireType.STRING, new Mask(TOO_MANY_SHOWN, "*", 1, 4).of(pan));
        }
        if (are(DeviceFault.MASKS_ANOTHER_LENGTH)) {
            String shown = pan.substring(0, 6) + "****" + pan.substring(pan.length() - 4);
            return draft.raw(Field.CARD_NO, WireType.STRING, shown);
        }
        return draft;
    }

    /** A query's message on its way out. */
    Draft query(Draft draft) {
        if (are(DeviceFault.ASKS_FOR_TEN_A_PAGE)) {
            return draft.with(Field.PAGE_SIZE, "10");
        }
        return are(DeviceFault.QUERY_WITHOUT_DATE) ? draft.without(Field.DATE) : draft;
    }

    /** The API key that it shows, where it is set up with this one. */
    Optional<PaymentAddress.Key> key(PaymentAddress.Key set, boolean query) {
        if (are(DeviceFault.SENDS_NO_KEY) || (query && are(DeviceFault.QUERIES_WITHOUT_KEY))) {
            return Optional.empty();
        }
        return Optional.of(
                are(DeviceFault.KEY_IN_ANOTHER_HEADER) ? new PaymentAddress.Key("Api-Token", "", set.value()) : set);
    }

    /** Where it goes after a TLS handshake that failed; empty where it does not give up TLS. */
    Optional<PaymentAddress> inClear(PaymentAddress set) {
        return are(DeviceFault.FALLS_BACK_TO_PLAIN_HTTP)
                ? Optional.of(new PaymentAddress(
                        plain(set.sale()), plain(set.details()), set.key(), set.tls(), false, set.limits()))
                : Optional.empty();
    }

    private static URI plain(URI uri) {
        return URI.create(uri.toString().replaceFirst("^https:", "http:"));
    }

    /** Where and how it speaks to the payment server, where it is set up like this. */
    PaymentAddress address(PaymentAddress set) {
        SSLContext tls = are(DeviceFault.TRUSTS_ANYBODY) ? Trust.clientContext(Trust.none()) : set.tls();
        boolean compares = set.verified() && !are(DeviceFault.TRUSTS_ANYBODY) && !are(DeviceFault.TAKES_ANY_HOST);
        return new PaymentAddress(set.sale(), set.details(), set.key(), tls, compares, set.limits());
    }
}
