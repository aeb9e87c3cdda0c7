package org.cloudspeaker.conformance.wire.speaker;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cloudspeaker.conformance.format.Draft;
import org.cloudspeaker.conformance.format.Field;
import org.cloudspeaker.conformance.format.QueryAnswer;
import org.cloudspeaker.conformance.format.TransactionQuery;
import org.cloudspeaker.conformance.format.TransactionRecord;
import org.cloudspeaker.conformance.format.WireType;
import org.cloudspeaker.conformance.wire.InconclusiveException;
import org.cloudspeaker.conformance.wire.NoAnswerException;
import org.cloudspeaker.conformance.wire.device.HttpCall;
import org.cloudspeaker.conformance.wire.device.MockDevice;
import org.cloudspeaker.conformance.wire.device.PaymentAddress;
import org.cloudspeaker.conformance.wire.device.QueryReply;

/** A speaker pages through its day, one sale a page (guide 3.5.3). */
final class DayPages {
    private static final int MOST = 10_000;

    private final MockDevice device;
    private final Firmware firmware;
    private final SpeakerManners manners;
    private final Diary diary;

    DayPages(MockDevice device, SpeakerSettings settings, Diary diary) {
        this.device = device;
        this.firmware = settings.firmware();
        this.manners = new SpeakerManners(settings.faults());
        this.diary = diary;
    }

    /** Shows pages from the first to {@code total}, or until one fails; never fails for what the server does. */
    List<SpeakerEvent.Paged> all() {
        List<SpeakerEvent.Paged> pages = new ArrayList<>();
        int total = 1;
        for (int page = 1; page <= Math.min(total, MOST); page++) {
            SpeakerEvent.Paged shown = page(page);
            pages.add(shown);
            diary.note(at -> shown);
            total = shown.answer()
                    .filter(QueryAnswer::succeeded)
                    .map(answer -> answer.total().orElse(0))
                    .orElse(0);
        }
        return pages;
    }

    private SpeakerEvent.Paged page(int number) {
        TransactionQuery query = TransactionQuery.page(device.sn(), device.today(), number);
        try {
            QueryReply reply = device.ask(call(query), query.toString());
            return new SpeakerEvent.Paged(device.now(), number, Optional.of(reply.answer()), outcome(reply.answer()));
        } catch (NoAnswerException | InconclusiveException e) {
            return new SpeakerEvent.Paged(device.now(), number, Optional.empty(), String.valueOf(e.getMessage()));
        }
    }

    private HttpCall call(TransactionQuery query) {
        Draft draft = query.draft();
        if (firmware.numbersPages()) {
            draft = draft.raw(Field.PAGE_NO, WireType.NUMBER, Integer.toString(query.pageNo()))
                    .raw(Field.PAGE_SIZE, WireType.NUMBER, Integer.toString(query.pageSize()));
        }
        var key = firmware.showsKey() ? manners.key(device.key(), true) : Optional.<PaymentAddress.Key>empty();
        return device.call(manners.query(draft)).withKey(key);
    }

    private static String outcome(QueryAnswer answer) {
        if (!answer.succeeded()) {
            return "the query failed with "
                    + answer.reading().value(Field.RESPONSE_CODE).orElse("no response code");
        }
        return answer.records().stream()
                .findFirst()
                .map(record -> shown(record) + " (of " + answer.total().orElse(0) + ")")
                .orElse("no sales");
    }

    private static String shown(TransactionRecord record) {
        String amount = record.amount().isPresent()
                ? java.math.BigDecimal.valueOf(record.amount().getAsLong(), 2).toPlainString()
                : "an amount that cannot be read";
        return record + " of " + amount + ", " + record.value(Field.STATUS).orElse("without a status");
    }
}
