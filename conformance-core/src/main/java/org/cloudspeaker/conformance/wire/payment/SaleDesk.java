package org.cloudspeaker.conformance.wire.payment;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import org.cloudspeaker.conformance.format.BerTlv;
import org.cloudspeaker.conformance.format.Codec;
import org.cloudspeaker.conformance.format.Draft;
import org.cloudspeaker.conformance.format.Field;
import org.cloudspeaker.conformance.format.FieldRule;
import org.cloudspeaker.conformance.format.MessageType;
import org.cloudspeaker.conformance.format.Reading;
import org.cloudspeaker.conformance.format.SaleRules;
import org.cloudspeaker.conformance.format.WireType;

/** Takes sales: reads, checks, books each once, answers (guide 3.5.1 and 3.5.2). */
final class SaleDesk implements Desk {
    /** Twelve digits: what tag 9F02 has room for. */
    private static final long MAX_AMOUNT = 999_999_999_999L;

    private static final int FIRST_CODE = 481_516;
    private static final String DECLINED = "DECLINED";

    private final Codec codec;
    private final Ledger ledger;
    private final Faults faults;
    private final SaleRules rules;
    private final Bookkeeping bookkeeping;
    private final Decisions decisions;
    private final AtomicInteger nextCode = new AtomicInteger(FIRST_CODE);

    SaleDesk(Settings settings, Ledger ledger, Faults faults) {
        this.codec = settings.profile().newCodec();
        this.ledger = ledger;
        this.faults = faults;
        this.rules = new SaleRules(settings.profile());
        this.bookkeeping = new Bookkeeping(settings.profile().mask(), settings.clock());
        this.decisions = settings.decisions();
    }

    @Override
    public MessageType type() {
        return MessageType.SALE;
    }

    @Override
    public Reading read(byte[] body) {
        return codec.decode(MessageType.SALE, body);
    }

    @Override
    public Answer serve(Reading request) {
        Reading sale = faults.at(Point.SALE, request);
        if (!rules.allow(sale)) {
            return refuse(Reply.MALFORMED);
        }
        long amount = sale.value(Field.AMOUNT).map(Long::parseLong).orElse(0L);
        if (amount < faults.at(Point.LEAST_AMOUNT, 1L) || amount > MAX_AMOUNT) {
            return refuse(Reply.INVALID_AMOUNT);
        }
        OptionalLong onChip =
                BerTlv.ofHex(sale.value(Field.EMV_DATA).orElse("")).amountAuthorised();
        if (onChip.isPresent() && onChip.getAsLong() != amount) {
            return refuse(Reply.AMOUNTS_DIFFER);
        }
        return book(sale, amount);
    }

    private Answer book(Reading sale, long amount) {
        Attempt attempt = faults.at(Point.ATTEMPT, Attempt.of(SaleKey.of(sale), amount));
        Optional<String> decline = decisions.decline(amount);
        boolean approved = faults.at(Point.DECISION, decline.isEmpty());
        long recorded = faults.at(Point.AMOUNT, amount);
        Booking asked = bookkeeping.entry(attempt.key(), sale, recorded, approved ? newCode() : "");
        Booking booking = ledger.book(attempt.identity(), asked, meeting -> faults.at(Point.MEETING, meeting));
        faults.at(Point.BOOKED, new Point.Booked(booking, ledger));
        if (attempt.compared() && !booking.fingerprint().equals(asked.fingerprint())) {
            return refuse(Reply.DUPLICATE);
        }
        return booking.approved()
                ? sent(Reply.SUCCESS, shaped(draft(Reply.SUCCESS.code(), Field.APPROVED, booking.authCode()), amount))
                : sent(Reply.DECLINED, draft(decline.orElse(Reply.DECLINED.code()), DECLINED, noCode()));
    }

    /** An approval, as wrong in its form as the amount asks for. */
    private Draft shaped(Draft approval, long amount) {
        Optional<Outcome> outcome = decisions.outcome(amount);
        if (outcome.filter(Outcome.NO_EMV_DATA::equals).isPresent()) {
            return approval.without(Field.EMV_DATA);
        }
        return outcome.filter(Outcome.CODE_AS_NUMBER::equals).isPresent()
                ? approval.raw(Field.RESPONSE_CODE, WireType.NUMBER, "0")
                : approval;
    }

    private String newCode() {
        return Integer.toString(nextCode.getAndIncrement());
    }

    @Override
    public Answer refuse(Reply reply) {
        return sent(reply, draft(reply.code(), DECLINED, noCode()));
    }

    /** What stands for an authorisation code where there is none. */
    private String noCode() {
        boolean number = codec.profile()
                .find(MessageType.SALE_ANSWER, Field.AUTH_CODE)
                .map(FieldRule::type)
                .filter(WireType.NUMBER::equals)
                .isPresent();
        return number ? "0" : "";
    }

    private Draft draft(String code, String status, String authCode) {
        Map<Field, String> values = new EnumMap<>(Field.class);
        values.put(Field.RESPONSE_CODE, code);
        values.put(Field.STATUS, status);
        values.put(Field.AUTH_CODE, authCode);
        values.put(Field.EMV_DATA, "");
        return faults.at(Point.SALE_ANSWER, Draft.of(MessageType.SALE_ANSWER, values));
    }

    private Answer sent(Reply reply, Draft draft) {
        return Answer.of(reply.status(), codec.profile().contentType(), codec.encode(draft));
    }
}
