package org.cloudspeaker.conformance.cli.mock;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.cloudspeaker.conformance.format.Field;
import org.cloudspeaker.conformance.format.MessageType;
import org.cloudspeaker.conformance.format.QueryAnswer;
import org.cloudspeaker.conformance.format.Reading;
import org.cloudspeaker.conformance.format.SaleAnswer;
import org.cloudspeaker.conformance.suites.device.DeviceMessages;
import org.cloudspeaker.conformance.wire.payment.Follower;
import org.cloudspeaker.conformance.wire.payment.Misdirected;
import org.cloudspeaker.conformance.wire.payment.Received;
import org.cloudspeaker.conformance.wire.payment.Replied;

/** Shows what the payment server receives and answers, and what is wrong with it. */
final class PaymentEvents implements Follower {
    private static final String WHERE = "payment";

    private final Live live;
    private final Complaints complaints;
    private final DeviceMessages judge;

    PaymentEvents(Live live, Complaints complaints, DeviceMessages judge) {
        this.live = live;
        this.complaints = complaints;
        this.judge = judge;
    }

    @Override
    public void received(Received request) {
        String who = text(request.reading(), Field.DEVICE_SN);
        String asked = request.type() == MessageType.SALE ? sale(request.reading()) : query(request.reading());
        List<Line> lines = new ArrayList<>();
        lines.add(live.event(request.at(), WHERE, who, asked + " -> " + answer(request)));
        lines.addAll(complaints.of(judge.of(request)));
        live.show(lines);
    }

    @Override
    public void misdirected(Misdirected request) {
        String asked = Live.clipped(request.method()) + " " + Live.clipped(request.path());
        String answer = " -> HTTP " + request.status() + ", neither a sale nor a query";
        live.show(List.of(live.event(request.at(), WHERE, "", asked + answer)));
    }

    private static String sale(Reading sale) {
        String amount = sale.value(Field.AMOUNT)
                .map(cents -> Amounts.shown(Long.parseLong(cents)))
                .orElse("an unreadable amount");
        return "sale " + text(sale, Field.BATCH_NO) + "/" + text(sale, Field.TRACE_NO) + " of " + amount;
    }

    private static String query(Reading query) {
        return "query of " + text(query, Field.DATE) + ", page " + text(query, Field.PAGE_NO);
    }

    private static String text(Reading message, Field field) {
        return message.value(field).map(Live::clipped).orElse("?");
    }

    private static String answer(Received request) {
        Replied reply = request.reply();
        if (reply.lost()) {
            return "no answer, the connection ends";
        }
        String outcome = request.type() == MessageType.SALE
                ? outcome(new SaleAnswer(reply.reading()))
                : page(new QueryAnswer(reply.reading()));
        String http = reply.status() == 200 ? "" : "HTTP " + reply.status() + ", ";
        String late = reply.delay().isZero() ? "" : ", " + reply.delay().toSeconds() + " s late";
        String why = reply.reason().map(reason -> ", because " + reason).orElse("");
        return http + outcome + why + flaw(reply.reading()) + late;
    }

    /** In which way the answer is wrong on purpose. */
    private static String flaw(Reading answer) {
        if (!answer.recognised()) {
            return "";
        }
        return answer.syntax().isPresent()
                ? ", which is no JSON"
                : answer.problems().stream().map(field -> ", " + field.shown()).collect(Collectors.joining());
    }

    private static String outcome(SaleAnswer answer) {
        String code = answer.reading().value(Field.RESPONSE_CODE).orElse("");
        if (code.isEmpty()) {
            return "not the answer to a sale";
        }
        return answer.claimsApproval()
                ? "approved, " + answer.authCode().orElse("without a code")
                : "declined, " + code;
    }

    private static String page(QueryAnswer answer) {
        return answer.succeeded()
                ? answer.records().size() + " on the page, " + answer.total().orElse(0) + " in all"
                : "refused, " + answer.reading().value(Field.RESPONSE_CODE).orElse("no code");
    }
}
