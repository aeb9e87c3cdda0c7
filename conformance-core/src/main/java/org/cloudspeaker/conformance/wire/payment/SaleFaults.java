package org.cloudspeaker.conformance.wire.payment;

import static org.cloudspeaker.conformance.wire.payment.Change.at;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import org.cloudspeaker.conformance.format.Draft;
import org.cloudspeaker.conformance.format.Field;
import org.cloudspeaker.conformance.format.FieldReading.State;
import org.cloudspeaker.conformance.format.MessageType;
import org.cloudspeaker.conformance.format.Reading;
import org.cloudspeaker.conformance.format.WireType;
import org.cloudspeaker.conformance.wire.PaymentFault;
import org.cloudspeaker.conformance.wire.SaleFault;
import org.cloudspeaker.conformance.wire.payment.Point.Outgoing;

/** The faults in taking, booking and answering a sale. */
final class SaleFaults {
    private final AtomicLong traces = new AtomicLong();

    Map<PaymentFault, Change<?>> changes() {
        return Map.ofEntries(
                Map.entry(SaleFault.APPROVES_INCOMPLETE_SALES, at(Point.SALE, this::completed)),
                Map.entry(
                        SaleFault.FAILS_EVERY_SALE,
                        at(Point.OUTGOING, ofSales(answer -> answer.with(500).saying(new byte[0])))),
                Map.entry(SaleFault.TRAILING_COMMA, at(Point.OUTGOING, ofSales(SaleFaults::trailing))),
                Map.entry(
                        SaleFault.ANSWERS_AS_HTML,
                        at(Point.OUTGOING, out -> out.with(out.answer().as("text/html")))),
                Map.entry(SaleFault.LEAVES_EMV_DATA_OUT, at(Point.SALE_ANSWER, draft -> draft.without(Field.EMV_DATA))),
                Map.entry(
                        SaleFault.SHORT_RESPONSE_CODE,
                        at(Point.SALE_ANSWER, draft -> draft.raw(Field.RESPONSE_CODE, WireType.STRING, "0"))),
                Map.entry(SaleFault.CODE_AND_STATUS_DISAGREE, at(Point.SALE_ANSWER, SaleFaults::disagreeing)));
    }

    private Reading completed(Reading sale) {
        if (sale.field(Field.TRACE_NO).state() != State.ABSENT) {
            return sale;
        }
        String made = String.format("9%05d", traces.incrementAndGet());
        return Readings.with(sale, Field.TRACE_NO, State.OK, Optional.of(made));
    }

    private static Draft disagreeing(Draft answer) {
        boolean approval = Field.APPROVED.equals(answer.values().get(Field.STATUS));
        return approval ? answer.with(Field.RESPONSE_CODE, Reply.DECLINED.code()) : answer;
    }

    private static UnaryOperator<Outgoing> ofSales(UnaryOperator<Answer> change) {
        return out -> out.type() == MessageType.SALE ? out.with(change.apply(out.answer())) : out;
    }

    private static Answer trailing(Answer answer) {
        String text = new String(answer.body(), StandardCharsets.UTF_8);
        int end = text.lastIndexOf('}');
        if (end < 0) {
            return answer;
        }
        String comma = text.substring(0, end) + "," + text.substring(end);
        return answer.saying(comma.getBytes(StandardCharsets.UTF_8));
    }
}
