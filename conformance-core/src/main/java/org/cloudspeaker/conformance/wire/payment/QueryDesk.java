package org.cloudspeaker.conformance.wire.payment;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.cloudspeaker.conformance.format.Codec;
import org.cloudspeaker.conformance.format.Draft;
import org.cloudspeaker.conformance.format.Field;
import org.cloudspeaker.conformance.format.MessageType;
import org.cloudspeaker.conformance.format.Reading;

/** Answers transaction queries, one record a page (guide 3.5.3). */
final class QueryDesk implements Desk {
    private final Codec codec;
    private final Ledger ledger;
    private final Faults faults;

    QueryDesk(Settings settings, Ledger ledger, Faults faults) {
        this.codec = settings.profile().newCodec();
        this.ledger = ledger;
        this.faults = faults;
    }

    @Override
    public MessageType type() {
        return MessageType.QUERY;
    }

    @Override
    public Reading read(byte[] body) {
        return codec.decode(MessageType.QUERY, body);
    }

    @Override
    public Answer serve(Reading request) {
        Reading query = faults.at(Point.QUERY, request);
        boolean sound = query.syntax().isEmpty() && query.problems().isEmpty();
        int number = sound ? count(query, Field.PAGE_NO) : 0;
        int size = sound ? count(query, Field.PAGE_SIZE) : 0;
        if (number < 1 || size < 1) {
            return refuse(Reply.MALFORMED);
        }
        String sn = query.value(Field.DEVICE_SN).orElse("");
        LocalDate date = query.value(Field.DATE).map(LocalDate::parse).orElse(LocalDate.MIN);
        List<Booking> found = ledger.all().stream()
                .map(entry -> faults.at(Point.MATCH, new Match(entry, sn, date)))
                .filter(Match::holds)
                .map(Match::entry)
                .toList();
        return answer(faults.at(Point.PAGE, Page.of(found, number, size)));
    }

    /** A profile may do without page numbers; then there is one page. */
    private static int count(Reading query, Field field) {
        return query.value(field).map(Integer::parseInt).orElse(1);
    }

    @Override
    public Answer refuse(Reply reply) {
        return answer(Page.refused(reply));
    }

    private Answer answer(Page page) {
        Reply reply = page.reply();
        List<Draft> records = page.shown().stream()
                .map(entry -> faults.at(Point.RECORD, entry.record()))
                .toList();
        Map<Field, String> values = new EnumMap<>(Field.class);
        values.put(Field.RESPONSE_CODE, reply.code());
        values.put(Field.TOTAL, Long.toString(page.total()));
        Draft draft = Draft.of(MessageType.QUERY_ANSWER, values).listing(records);
        byte[] body = codec.encode(faults.at(Point.QUERY_ANSWER, draft));
        return Answer.of(reply.status(), codec.profile().contentType(), body);
    }
}
