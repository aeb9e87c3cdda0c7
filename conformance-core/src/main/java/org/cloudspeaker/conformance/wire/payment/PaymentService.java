package org.cloudspeaker.conformance.wire.payment;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.cloudspeaker.conformance.format.Codec;
import org.cloudspeaker.conformance.format.MessageType;
import org.cloudspeaker.conformance.format.Reading;
import org.cloudspeaker.conformance.result.Exchange;

/** The payment server apart from sockets: takes a request to its desk, past the door, and onto the tape. Thread-safe. */
final class PaymentService {
    private static final int MAX_BODY = 1 << 16;

    private final Map<String, Desk> desks;
    private final ApiKeyCheck keys;
    private final Ledger ledger = new Ledger();
    private final Faults faults;
    private final Tape tape;
    private final Codec codec;
    private final Inbox inbox = new Inbox();
    private final AtomicInteger answersToLose = new AtomicInteger();

    PaymentService(Settings settings) {
        this.faults = Faults.of(settings);
        this.keys = new ApiKeyCheck(settings.key());
        this.tape = new Tape(settings);
        this.codec = settings.profile().newCodec();
        this.desks = Map.of(
                settings.paths().sale(), new OutcomeDesk(new SaleDesk(settings, ledger, faults), settings.decisions()),
                settings.paths().details(), new QueryDesk(settings, ledger, faults));
    }

    Inbox inbox() {
        return inbox;
    }

    /** The sales in the ledger, oldest first. */
    List<BookedSale> book() {
        return ledger.all().stream().map(BookedSale::of).toList();
    }

    /** The next sales are booked, but their answers are lost. */
    void loseAnswers(int sales) {
        answersToLose.set(sales);
    }

    Answer handle(Request came) {
        Instant at = tape.now();
        Request request = faults.at(Point.ARRIVING, came);
        Desk desk = desks.get(request.path());
        if (desk == null) {
            return strayed(
                    at,
                    request,
                    faults.at(Point.NOWHERE, new Point.Nowhere(request, Answer.empty(404)))
                            .answer());
        }
        if (!request.isPost()) {
            return strayed(at, request, desk.refuse(Reply.METHOD_REFUSED).with("Allow", "POST"));
        }
        Entry entry = keys.judge(desk.type(), request);
        boolean tooLarge = request.body().length > MAX_BODY;
        Reading reading = desk.read(tooLarge ? new byte[0] : request.body());
        tape.remember(reading);
        Answer made = tooLarge ? desk.refuse(Reply.TOO_LARGE) : served(desk, entry, reading);
        Answer answer = faults.at(Point.ANSWERED, new Point.Answered(request, reading, made))
                .answer();
        Answer sent = losing(desk.type()) ? Answer.dropped() : outgoing(desk.type(), answer);
        Exchange exchange = tape.record(at, request, sent);
        inbox.add(new Received(
                desk.type(),
                at,
                reading,
                Fingerprint.of(request.body()),
                request.headerNames(),
                keys.shown(entry),
                replied(desk.type(), sent),
                exchange.id()));
        return sent;
    }

    private Replied replied(MessageType asked, Answer sent) {
        MessageType type = asked == MessageType.SALE ? MessageType.SALE_ANSWER : MessageType.QUERY_ANSWER;
        return new Replied(sent.status(), codec.decode(type, sent.body()), sent.delay());
    }

    private Answer served(Desk desk, Entry judged, Reading reading) {
        Entry entry = faults.at(Point.ENTRY, judged);
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

    private Answer outgoing(MessageType type, Answer answer) {
        return faults.at(Point.OUTGOING, new Point.Outgoing(type, answer)).answer();
    }

    private boolean losing(MessageType type) {
        return type == MessageType.SALE && answersToLose.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
    }

    private Answer strayed(Instant at, Request request, Answer answer) {
        Exchange exchange = tape.record(at, request, answer);
        inbox.add(new Misdirected(at, request.method(), request.path(), answer.status(), exchange.id()));
        return answer;
    }
}
