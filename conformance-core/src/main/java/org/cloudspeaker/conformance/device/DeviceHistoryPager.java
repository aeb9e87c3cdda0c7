package org.cloudspeaker.conformance.device;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cloudspeaker.conformance.client.http.HttpCall;
import org.cloudspeaker.conformance.client.http.PaymentClient;
import org.cloudspeaker.conformance.client.http.PaymentServerAddress;
import org.cloudspeaker.conformance.client.http.QueryReply;
import org.cloudspeaker.conformance.device.DeviceFaultPoints.ShownApiKey;
import org.cloudspeaker.conformance.evidence.InconclusiveException;
import org.cloudspeaker.conformance.evidence.NoAnswerException;
import org.cloudspeaker.conformance.fault.ActiveFaults;
import org.cloudspeaker.conformance.message.MessageField;
import org.cloudspeaker.conformance.message.MinorUnits;
import org.cloudspeaker.conformance.message.OutgoingMessage;
import org.cloudspeaker.conformance.message.QueryAnswer;
import org.cloudspeaker.conformance.message.TransactionQuery;
import org.cloudspeaker.conformance.message.TransactionRecord;
import org.cloudspeaker.conformance.message.syntax.WireType;

/** A speaker pages through its day, one sale a page (guide 3.5.3). */
final class DeviceHistoryPager {
    private static final int MOST = 10_000;

    private final PaymentClient device;
    private final FirmwareProfile firmware;
    private final ActiveFaults faults;
    private final DeviceEventPublisher diary;

    DeviceHistoryPager(PaymentClient device, DeviceSoftware software, DeviceEventPublisher diary) {
        this.device = device;
        this.firmware = software.firmware();
        this.faults = software.faults();
        this.diary = diary;
    }

    /** Shows pages from the first to {@code total}, or until one fails; never fails for what the server does. */
    List<DeviceEvent.HistoryPageShown> readAll() {
        List<DeviceEvent.HistoryPageShown> pages = new ArrayList<>();
        int total = 1;
        for (int page = 1; page <= Math.min(total, MOST); page++) {
            DeviceEvent.HistoryPageShown shown = page(page);
            pages.add(shown);
            diary.publish(at -> shown);
            total = shown.answer()
                    .filter(QueryAnswer::succeeded)
                    .map(answer -> answer.total().orElse(0))
                    .orElse(0);
        }
        return pages;
    }

    private DeviceEvent.HistoryPageShown page(int number) {
        TransactionQuery query = TransactionQuery.page(device.sn(), device.today(), number);
        try {
            QueryReply reply = device.ask(call(query), query.toString());
            return new DeviceEvent.HistoryPageShown(
                    device.now(), number, Optional.of(reply.answer()), outcome(reply.answer()));
        } catch (NoAnswerException | InconclusiveException e) {
            return new DeviceEvent.HistoryPageShown(
                    device.now(), number, Optional.empty(), String.valueOf(e.getMessage()));
        }
    }

    private HttpCall call(TransactionQuery query) {
        OutgoingMessage draft = query.toMessage();
        if (firmware.numbersPages()) {
            draft = draft.withRaw(MessageField.PAGE_NO, WireType.NUMBER, Integer.toString(query.pageNo()))
                    .withRaw(MessageField.PAGE_SIZE, WireType.NUMBER, Integer.toString(query.pageSize()));
        }
        Optional<PaymentServerAddress.AuthenticationHeader> key = firmware.showsKey() ? shownKey() : Optional.empty();
        return device.call(faults.apply(DeviceFaultPoints.QUERY, draft)).withKey(key);
    }

    private Optional<PaymentServerAddress.AuthenticationHeader> shownKey() {
        return faults.apply(DeviceFaultPoints.API_KEY, new ShownApiKey(Optional.of(device.key()), true))
                .header();
    }

    private static String outcome(QueryAnswer answer) {
        if (!answer.succeeded()) {
            return "the query failed with "
                    + answer.message().value(MessageField.RESPONSE_CODE).orElse("no response code");
        }
        return answer.records().stream()
                .findFirst()
                .map(record -> shown(record) + " (of " + answer.total().orElse(0) + ")")
                .orElse("no sales");
    }

    private static String shown(TransactionRecord record) {
        String amount = record.amount().isPresent()
                ? MinorUnits.decimal(record.amount().getAsLong())
                : "an amount that cannot be read";
        return record + " of " + amount + ", "
                + record.value(MessageField.STATUS).orElse("without a status");
    }
}
