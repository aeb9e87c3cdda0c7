package org.cloudspeaker.conformance.client.http;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.cloudspeaker.conformance.card.Card;
import org.cloudspeaker.conformance.card.CardDataProtection;
import org.cloudspeaker.conformance.catalogue.TargetRole;
import org.cloudspeaker.conformance.client.TraceNumbers;
import org.cloudspeaker.conformance.evidence.Evidence;
import org.cloudspeaker.conformance.evidence.InconclusiveException;
import org.cloudspeaker.conformance.evidence.NoAnswerException;
import org.cloudspeaker.conformance.evidence.PreparationFailedException;
import org.cloudspeaker.conformance.evidence.RateLimitedException;
import org.cloudspeaker.conformance.message.DecodedMessage;
import org.cloudspeaker.conformance.message.DeviceIdentity;
import org.cloudspeaker.conformance.message.MessageType;
import org.cloudspeaker.conformance.message.OutgoingMessage;
import org.cloudspeaker.conformance.message.QueryAnswer;
import org.cloudspeaker.conformance.message.Sale;
import org.cloudspeaker.conformance.message.SaleAnswer;
import org.cloudspeaker.conformance.message.TransactionQuery;
import org.cloudspeaker.conformance.message.profile.Codec;
import org.cloudspeaker.conformance.message.profile.EncodedMessage;
import org.cloudspeaker.conformance.message.profile.FormatProfile;
import org.cloudspeaker.conformance.message.profile.ReceivedMessage;
import org.cloudspeaker.conformance.message.syntax.Payload;

/** The HTTP side of one payment speaker: it sells and asks for its sales, in the format of a profile. */
public final class PaymentClient {
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;

    private final String sn;
    private final Codec codec;
    private final HttpPaymentClient link;
    private final Evidence evidence;
    private final TraceNumbers traceNumbers;
    private final Clock clock;

    /** A device with this serial number. */
    public PaymentClient(
            String sn, Codec codec, HttpPaymentClient link, Evidence evidence, TraceNumbers traceNumbers, Clock clock) {
        this.sn = sn;
        this.codec = codec;
        this.link = link;
        this.evidence = evidence;
        this.traceNumbers = traceNumbers;
        this.clock = clock;
    }

    /** The same device, but it sends everything exactly once, also where the connection breaks. */
    public PaymentClient once() {
        return new PaymentClient(sn, codec, link.once(), evidence, traceNumbers, clock);
    }

    /** The same device, but where the connection breaks, it goes on like this. */
    public PaymentClient repeating(HttpPaymentClient.RetryPolicy repeats) {
        return new PaymentClient(sn, codec, link.repeating(repeats), evidence, traceNumbers, clock);
    }

    /** Its serial number. */
    public String sn() {
        return sn;
    }

    /** The format that it speaks. */
    public FormatProfile profile() {
        return codec.profile();
    }

    /** The time by the transcript's clock. */
    public Instant now() {
        return evidence.now();
    }

    /** The time that the device shows. */
    public LocalDateTime localTime() {
        return LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
    }

    /** The time zone of the device. */
    public ZoneId zone() {
        return clock.getZone();
    }

    /** Today, by the device's clock. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The API key that it is set up with. */
    public PaymentServerAddress.AuthenticationHeader key() {
        return link.address().key();
    }

    /** The next sale where any amount will do, each time another, with the guide's test card; nothing is sent yet. */
    public Sale newSale() {
        return newSale(Card.guide());
    }

    /** The same with this test card. */
    public Sale newSale(Card card) {
        return newSale(traceNumbers.ordinaryAmount(), card);
    }

    /** The next sale of this amount in minor units, with the test card of the guide; nothing is sent yet. */
    public Sale newSale(long amount) {
        return newSale(amount, Card.guide());
    }

    /** The next sale of this amount in minor units with this test card, good for a year or more; nothing is sent yet. */
    public Sale newSale(long amount, Card card) {
        Card valid = card.validOn(today());
        valid.secrets().keySet().forEach(evidence.redaction()::hide);
        return new Sale(
                DeviceIdentity.ds50(sn),
                valid,
                amount,
                traceNumbers.batchNo(),
                traceNumbers.ofNextSale(sn),
                LocalDateTime.now(clock));
    }

    /** The sale as a message, to be changed before it is sent. */
    public OutgoingMessage draft(Sale sale) {
        return sale.toMessage(codec.profile().mask());
    }

    /** The same with track 2 and EMV data as they are protected. */
    public OutgoingMessage draft(Sale sale, CardDataProtection protection) {
        protection.secrets(sale.card()).keySet().forEach(evidence.redaction()::hide);
        return sale.toMessage(codec.profile().mask(), protection);
    }

    /** Sends a sale as the device does. */
    public SaleReply sell(Sale sale) {
        SaleReply reply = sell(draft(sale), sale.toString(), Optional.of(key()));
        if (reply.answer().approved()) {
            approvals().add(sale, evidence.now());
        }
        return reply;
    }

    /**
     * Makes a sale that a check needs before it exercises its rule.
     *
     * @return the answer, which approves it
     * @throws PreparationFailedException if the server refuses it, or does not answer: nothing is said of the rule then
     */
    public SaleReply prepareSale(Sale sale) {
        SaleReply reply;
        try {
            reply = sell(sale);
        } catch (NoAnswerException e) {
            throw new PreparationFailedException(
                    preparing(sale) + "had no answer: " + e.getMessage() + lastApproval(sale));
        }
        if (!reply.answer().approved()) {
            throw refusedPreparation(sale, reply);
        }
        return reply;
    }

    /** What is said where a sale is refused that is to prove something else: how, and when such a sale was approved last. */
    public PreparationFailedException refusedPreparation(Sale sale, SaleReply reply) {
        return new PreparationFailedException(
                preparing(sale) + "was not approved: " + reply.described() + lastApproval(sale));
    }

    private static String preparing(Sale sale) {
        return "a sale that this check needs first (" + sale + ") ";
    }

    private String lastApproval(Sale refused) {
        return approvals()
                .describeLast(refused, evidence.now())
                .map(before ->
                        "; " + before + ", so a limit, a lock or another guard of the server may stand in the way")
                .orElse("");
    }

    /** How long it takes until a query shows a sale. */
    public BooksDelay books() {
        return link.books();
    }

    private ApprovalHistory approvals() {
        return link.approvals();
    }

    /** Sends a sale that was changed; {@code sent} says how, for messages. */
    public SaleReply sell(OutgoingMessage draft, String sent) {
        return sell(draft, sent, Optional.of(key()));
    }

    /** Sends a sale with another API key, or none. */
    public SaleReply sell(OutgoingMessage draft, String sent, Optional<PaymentServerAddress.AuthenticationHeader> key) {
        return sell(call(draft).withKey(key), sent);
    }

    /** Sends what {@link #call(Sale)} gave, changed in whatever way; {@code sent} says how, for messages. */
    public SaleReply sell(HttpCall call, String sent) {
        HttpReply http = send(call);
        books().markSale();
        DecodedMessage reading = codec.read(MessageType.SALE_ANSWER, received(call, http));
        recordContact(http, reading);
        return new SaleReply(sent, http, new SaleAnswer(reading));
    }

    /**
     * Sends sales at the same moment, each on a connection of its own.
     *
     * @param sales at most 100; the same one may be among them more than once
     * @return what became of each, in their order
     */
    public List<SaleOutcome> sellTogether(List<Sale> sales) {
        return ConcurrentCalls.callEach(sales, link.address().limits().connect(), this::outcome);
    }

    private SaleOutcome outcome(Sale sale) {
        try {
            return new SaleOutcome.Answered(sale, sell(sale));
        } catch (NoAnswerException | InconclusiveException e) {
            return new SaleOutcome.Failed(sale, e);
        }
    }

    /**
     * Sends a sale and loses the network before the answer is read. Sent again afterwards, it is what the device sends
     * again.
     *
     * @throws NoAnswerException if an answer is waited for, and none begins in time
     */
    public void sellAndLoseTheAnswer(Sale sale, ConnectionLossPoint when) {
        link.loseAnswer(call(sale), when);
    }

    /** Asks for a page of its own or another device's sales. */
    public QueryReply ask(TransactionQuery query) {
        return ask(query.toMessage(), query.toString(), Optional.of(key()));
    }

    /** Sends a query that was changed, or with another API key, or none. */
    public QueryReply ask(OutgoingMessage draft, String sent, Optional<PaymentServerAddress.AuthenticationHeader> key) {
        return ask(call(draft).withKey(key), sent);
    }

    /** Sends what {@link #call(TransactionQuery)} gave, changed in whatever way; {@code sent} says how, for messages. */
    public QueryReply ask(HttpCall call, String sent) {
        books().awaitSettled();
        HttpReply http = send(call);
        DecodedMessage reading = codec.read(MessageType.QUERY_ANSWER, received(call, http));
        recordContact(http, reading);
        return new QueryReply(sent, http, new QueryAnswer(reading));
    }

    /** The request by which it sends a sale, to be changed before it is sent. */
    public HttpCall call(Sale sale) {
        return call(draft(sale));
    }

    /** The request by which it asks for a page, to be changed before it is sent. */
    public HttpCall call(TransactionQuery query) {
        return call(query.toMessage());
    }

    /** The request by which it sends a sale or a query that was changed, to be changed further before it is sent. */
    public HttpCall call(OutgoingMessage draft) {
        boolean sale = draft.type() == MessageType.SALE;
        URI uri = sale ? link.address().sale() : link.address().details();
        EncodedMessage message = codec.write(draft);
        String contentType = codec.profile().contentType(draft.type());
        HttpCall call = HttpCall.post(uri, contentType, message.body().bytes(), Optional.of(key()))
                .withHeaders(message.headers());
        return isGet(draft.type()) ? inQuery(call) : call;
    }

    private boolean isGet(MessageType type) {
        return codec.profile()
                .message(type)
                .transport()
                .http()
                .filter(route -> route.method().equals("GET"))
                .isPresent();
    }

    /** A message of a format that asks by GET stands in the query. */
    private static HttpCall inQuery(HttpCall call) {
        String separator = call.uri().getRawQuery() == null ? "?" : "&";
        return call.withMethod("GET")
                .withUri(URI.create(call.uri() + separator + call.body().text()))
                .withBody(call.contentType(), new byte[0]);
    }

    private static ReceivedMessage received(HttpCall call, HttpReply http) {
        Map<String, String> headers = new TreeMap<>();
        http.headers().forEach((name, values) -> headers.put(name, String.join(", ", values)));
        String query = call.uri().getRawQuery();
        Payload asked = call.method().equals("GET") && query != null
                ? Payload.of(query.getBytes(StandardCharsets.UTF_8))
                : call.body();
        return new ReceivedMessage(http.body(), Optional.of(headers), http.status(), Optional.of(asked));
    }

    /**
     * Sends any request.
     *
     * @throws RateLimitedException if a rate limit or a gateway stands before the server
     */
    public HttpReply send(HttpCall call) {
        HttpReply reply = link.exchange(call);
        if (RateLimitedException.isRateLimitStatus(reply.status())) {
            throw new RateLimitedException(reply.status());
        }
        return reply;
    }

    private void recordContact(HttpReply http, DecodedMessage reading) {
        if (reading.isAnswer() || http.status() == UNAUTHORIZED || http.status() == FORBIDDEN) {
            evidence.met(TargetRole.PAYMENT_SERVER);
        }
    }
}
