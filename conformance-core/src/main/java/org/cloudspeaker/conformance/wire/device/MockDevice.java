package org.cloudspeaker.conformance.wire.device;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.cloudspeaker.conformance.format.Card;
import org.cloudspeaker.conformance.format.Codec;
import org.cloudspeaker.conformance.format.Device;
import org.cloudspeaker.conformance.format.Draft;
import org.cloudspeaker.conformance.format.MessageType;
import org.cloudspeaker.conformance.format.QueryAnswer;
import org.cloudspeaker.conformance.format.Reading;
import org.cloudspeaker.conformance.format.Sale;
import org.cloudspeaker.conformance.format.SaleAnswer;
import org.cloudspeaker.conformance.format.TransactionQuery;
import org.cloudspeaker.conformance.wire.Evidence;
import org.cloudspeaker.conformance.wire.InconclusiveException;
import org.cloudspeaker.conformance.wire.Role;

/** The HTTP side of one payment speaker: it sells and asks for its sales, in the format of a profile. */
public final class MockDevice {
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVICE_UNAVAILABLE = 503;

    private final String sn;
    private final Codec codec;
    private final PaymentLink link;
    private final Evidence evidence;
    private final TraceNumbers traceNumbers;
    private final Clock clock;

    /** A device with this serial number. */
    public MockDevice(
            String sn, Codec codec, PaymentLink link, Evidence evidence, TraceNumbers traceNumbers, Clock clock) {
        this.sn = sn;
        this.codec = codec;
        this.link = link;
        this.evidence = evidence;
        this.traceNumbers = traceNumbers;
        this.clock = clock;
    }

    /** Its serial number. */
    public String sn() {
        return sn;
    }

    /** Today, by the device's clock. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The API key that it is set up with. */
    public PaymentAddress.Key key() {
        return link.address().key();
    }

    /** The next sale of this amount in minor units, with the test card of the guide; nothing is sent yet. */
    public Sale newSale(long amount) {
        return newSale(amount, Card.guide());
    }

    /** The next sale of this amount in minor units, with this test card, good for a year or more. */
    public Sale newSale(long amount, Card card) {
        Card valid = card.validOn(today());
        valid.secrets().keySet().forEach(evidence.redaction()::hide);
        return new Sale(
                Device.ds50(sn),
                valid,
                amount,
                traceNumbers.batchNo(),
                traceNumbers.ofNextSale(sn),
                LocalDateTime.now(clock));
    }

    /** The sale as a message, to be changed before it is sent. */
    public Draft draft(Sale sale) {
        return sale.draft(codec.profile().mask());
    }

    /** Sends a sale as the device does. */
    public SaleReply sell(Sale sale) {
        return sell(draft(sale), sale.toString(), Optional.of(key()));
    }

    /** Sends a sale that was changed; {@code sent} says how, for messages. */
    public SaleReply sell(Draft draft, String sent) {
        return sell(draft, sent, Optional.of(key()));
    }

    /** Sends a sale with another API key, or none. */
    public SaleReply sell(Draft draft, String sent, Optional<PaymentAddress.Key> key) {
        HttpReply http = post(link.address().sale(), draft, key);
        Reading reading = codec.decode(MessageType.SALE_ANSWER, http.body().bytes());
        noteMeeting(http, reading);
        return new SaleReply(sent, http, new SaleAnswer(reading));
    }

    /** Asks for a page of its own or another device's sales. */
    public QueryReply ask(TransactionQuery query) {
        return ask(query.draft(), query.toString(), Optional.of(key()));
    }

    /** Sends a query that was changed, or with another API key, or none. */
    public QueryReply ask(Draft draft, String sent, Optional<PaymentAddress.Key> key) {
        HttpReply http = post(link.address().details(), draft, key);
        Reading reading = codec.decode(MessageType.QUERY_ANSWER, http.body().bytes());
        noteMeeting(http, reading);
        return new QueryReply(sent, http, new QueryAnswer(reading));
    }

    private HttpReply post(URI uri, Draft draft, Optional<PaymentAddress.Key> key) {
        HttpReply reply = link.post(uri, codec.profile().contentType(), codec.encode(draft), key);
        if (reply.status() == TOO_MANY_REQUESTS || reply.status() == SERVICE_UNAVAILABLE) {
            throw new InconclusiveException("the payment server, or a gateway before it, answers HTTP " + reply.status()
                    + " and so nothing of the matter: lift its rate limit for the harness, or run it again later");
        }
        return reply;
    }

    private void noteMeeting(HttpReply http, Reading reading) {
        if (reading.recognised() || http.status() == UNAUTHORIZED || http.status() == FORBIDDEN) {
            evidence.met(Role.PAYMENT_SERVER);
        }
    }
}
