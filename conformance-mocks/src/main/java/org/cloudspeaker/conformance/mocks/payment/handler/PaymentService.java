package org.cloudspeaker.conformance.mocks.payment.handler;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.cloudspeaker.conformance.fault.ActiveFaults;
import org.cloudspeaker.conformance.message.DecodedMessage;
import org.cloudspeaker.conformance.message.MessageType;
import org.cloudspeaker.conformance.message.profile.Codec;
import org.cloudspeaker.conformance.message.profile.MessageTransport;
import org.cloudspeaker.conformance.message.profile.ReceivedMessage;
import org.cloudspeaker.conformance.mocks.payment.BookedSale;
import org.cloudspeaker.conformance.mocks.payment.KeyCheckResult;
import org.cloudspeaker.conformance.mocks.payment.Ledger;
import org.cloudspeaker.conformance.mocks.payment.PaymentHttpAnswer;
import org.cloudspeaker.conformance.mocks.payment.PaymentHttpRequest;
import org.cloudspeaker.conformance.mocks.payment.PaymentServerConfig;
import org.cloudspeaker.conformance.mocks.payment.ReceivedRequest;
import org.cloudspeaker.conformance.mocks.payment.ResponseCode;
import org.cloudspeaker.conformance.mocks.payment.SentReply;
import org.cloudspeaker.conformance.mocks.payment.UnroutedRequest;
import org.cloudspeaker.conformance.mocks.payment.fault.PaymentFaultEffects;
import org.cloudspeaker.conformance.mocks.payment.fault.PaymentFaultPoints;
import org.cloudspeaker.conformance.result.Exchange;

/** The payment server apart from sockets: takes a request to its desk, past the door, and onto the tape. Thread-safe. */
public final class PaymentService {
    private static final int MAX_BODY = 1 << 16;

    private final Map<String, PaymentRequestHandler> desks;
    private final ApiKeyCheck keys;
    private final Ledger ledger = new Ledger();
    private final ActiveFaults faults;
    private final ExchangeRecorder tape;
    private final Codec codec;
    private final RequestInbox inbox = new RequestInbox();
    private final AtomicInteger answersToLose = new AtomicInteger();

    public PaymentService(PaymentServerConfig settings) {
        this.faults = PaymentFaultEffects.activeIn(settings);
        this.keys = new ApiKeyCheck(settings.key());
        this.tape = new ExchangeRecorder(settings);
        this.codec = settings.profile().newCodec(settings.clock().getZone());
        this.desks = Map.of(
                settings.paths().sale(),
                        new AmountOutcomeHandler(new SaleHandler(settings, ledger, faults), settings.decisions()),
                settings.paths().details(), new QueryHandler(settings, ledger, faults));
    }

    public RequestInbox inbox() {
        return inbox;
    }

    /** The sales in the ledger, oldest first. */
    public List<BookedSale> bookedSales() {
        return ledger.all().stream().map(BookedSale::of).toList();
    }

    /** The next sales are booked, but their answers are lost. */
    public void loseAnswers(int sales) {
        answersToLose.set(sales);
    }

    public PaymentHttpAnswer handle(PaymentHttpRequest came) {
        Instant at = tape.now();
        PaymentHttpRequest request = faults.apply(PaymentFaultPoints.ARRIVING, came);
        PaymentRequestHandler desk = desks.get(request.path());
        if (desk == null) {
            return answerUnrouted(
                    at,
                    request,
                    faults.apply(
                                    PaymentFaultPoints.NOWHERE,
                                    new PaymentFaultPoints.UnroutedExchange(request, PaymentHttpAnswer.empty(404)))
                            .answer());
        }
        byte[] body = body(desk.type(), request);
        if (!request.method().equalsIgnoreCase(method(desk.type()))) {
            return answerUnrouted(
                    at, request, desk.refuse(ResponseCode.METHOD_REFUSED).with("Allow", "POST"));
        }
        KeyCheckResult entry = keys.judge(desk.type(), request);
        boolean tooLarge = body.length > MAX_BODY;
        DecodedMessage reading =
                desk.read(ReceivedMessage.request(tooLarge ? new byte[0] : body, joined(request.headers())));
        tape.remember(reading);
        PaymentHttpAnswer made = tooLarge ? desk.refuse(ResponseCode.TOO_LARGE) : serveAdmitted(desk, entry, reading);
        PaymentHttpAnswer answer = faults.apply(
                        PaymentFaultPoints.ANSWERED, new PaymentFaultPoints.AnsweredRequest(request, reading, made))
                .answer();
        PaymentHttpAnswer sent =
                consumeLostAnswer(desk.type()) ? PaymentHttpAnswer.dropped() : applyOutgoingFaults(desk.type(), answer);
        Exchange exchange = tape.record(at, request, sent);
        inbox.add(new ReceivedRequest(
                desk.type(),
                at,
                reading,
                Sha256Fingerprint.of(body),
                request.headerNames(),
                keys.presentedKey(entry),
                replied(desk.type(), sent),
                exchange.id()));
        return sent;
    }

    private String method(MessageType type) {
        return codec.profile()
                .find(type)
                .flatMap(format -> format.transport().http())
                .map(MessageTransport.HttpRoute::method)
                .orElse("POST");
    }

    /** With GET the message stands in the query. */
    private byte[] body(MessageType type, PaymentHttpRequest request) {
        if (!method(type).equals("GET")) {
            return request.body();
        }
        int query = request.url().indexOf('?');
        return query < 0 ? new byte[0] : request.url().substring(query + 1).getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, String> joined(Map<String, List<String>> headers) {
        Map<String, String> joined = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.forEach((name, values) -> joined.put(name, String.join(", ", values)));
        return joined;
    }

    private SentReply replied(MessageType asked, PaymentHttpAnswer sent) {
        MessageType type = asked == MessageType.SALE ? MessageType.SALE_ANSWER : MessageType.QUERY_ANSWER;
        return new SentReply(sent.status(), codec.decode(type, sent.body()), sent.delay());
    }

    private PaymentHttpAnswer serveAdmitted(PaymentRequestHandler desk, KeyCheckResult judged, DecodedMessage reading) {
        KeyCheckResult entry = faults.apply(PaymentFaultPoints.ENTRY, judged);
        return switch (entry.outcome()) {
            case ADMITTED -> desk.serve(reading);
            case REFUSED -> desk.refuse(entry.refusal());
            case REFUSED_BUT_DONE -> {
                desk.serve(reading);
                yield desk.refuse(entry.refusal());
            }
            case REFUSED_BUT_TOLD -> desk.serve(reading).with(entry.refusal().status());
        };
    }

    private PaymentHttpAnswer applyOutgoingFaults(MessageType type, PaymentHttpAnswer answer) {
        return faults.apply(PaymentFaultPoints.OUTGOING, new PaymentFaultPoints.OutgoingAnswer(type, answer))
                .answer();
    }

    private boolean consumeLostAnswer(MessageType type) {
        return type == MessageType.SALE && answersToLose.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
    }

    private PaymentHttpAnswer answerUnrouted(Instant at, PaymentHttpRequest request, PaymentHttpAnswer answer) {
        Exchange exchange = tape.record(at, request, answer);
        inbox.add(new UnroutedRequest(at, request.method(), request.path(), answer.status(), exchange.id()));
        return answer;
    }
}
