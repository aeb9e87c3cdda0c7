package org.cloudspeaker.conformance.cli.mock.log;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.cloudspeaker.conformance.cli.terminal.AmountFormat;
import org.cloudspeaker.conformance.message.DecodedMessage;
import org.cloudspeaker.conformance.message.MessageField;
import org.cloudspeaker.conformance.message.MessageType;
import org.cloudspeaker.conformance.message.QueryAnswer;
import org.cloudspeaker.conformance.message.SaleAnswer;
import org.cloudspeaker.conformance.mocks.payment.PaymentRequestListener;
import org.cloudspeaker.conformance.mocks.payment.ReceivedRequest;
import org.cloudspeaker.conformance.mocks.payment.SentReply;
import org.cloudspeaker.conformance.mocks.payment.UnroutedRequest;

/** Shows what the payment server receives and answers, with the findings about the requests. */
public final class PaymentActivityLog implements PaymentRequestListener {
    private static final String WHERE = "payment";

    private final LiveLog live;
    private final DeviceFindingsLog findings;

    public PaymentActivityLog(LiveLog live, DeviceFindingsLog findings) {
        this.live = live;
        this.findings = findings;
    }

    @Override
    public void onRequest(ReceivedRequest request) {
        String who = text(request.message(), MessageField.DEVICE_SN);
        String asked = request.type() == MessageType.SALE ? sale(request.message()) : query(request.message());
        List<LogLine> lines = new ArrayList<>();
        lines.add(live.event(request.at(), WHERE, who, asked + " -> " + answer(request)));
        lines.addAll(findings.linesOf(request));
        live.show(lines);
    }

    @Override
    public void onUnroutedRequest(UnroutedRequest request) {
        String asked = LiveLog.clipped(request.method()) + " " + LiveLog.clipped(request.path());
        String answer = " -> HTTP " + request.status() + ", neither a sale nor a query";
        live.show(List.of(live.event(request.at(), WHERE, "", asked + answer)));
    }

    private static String sale(DecodedMessage sale) {
        String amount = sale.value(MessageField.AMOUNT)
                .map(cents -> AmountFormat.format(Long.parseLong(cents)))
                .orElse("an invalid amount");
        return "sale " + text(sale, MessageField.BATCH_NO) + "/" + text(sale, MessageField.TRACE_NO) + " of " + amount;
    }

    private static String query(DecodedMessage query) {
        return "query of " + text(query, MessageField.DATE) + ", page " + text(query, MessageField.PAGE_NO);
    }

    private static String text(DecodedMessage message, MessageField field) {
        return message.value(field).map(LiveLog::clipped).orElse("?");
    }

    private static String answer(ReceivedRequest request) {
        SentReply reply = request.reply();
        if (reply.isLost()) {
            return "no answer, connection closed";
        }
        String outcome = request.type() == MessageType.SALE
                ? outcome(new SaleAnswer(reply.message()))
                : page(new QueryAnswer(reply.message()));
        String http = reply.status() == 200 ? "" : "HTTP " + reply.status() + ", ";
        String late = reply.delay().isZero() ? "" : ", " + reply.delay().toSeconds() + " s late";
        String why = reply.reason().map(reason -> ", because " + reason).orElse("");
        return http + outcome + why + flaw(reply.message()) + late;
    }

    /** In which way the answer is wrong on purpose. */
    private static String flaw(DecodedMessage answer) {
        if (!answer.isAnswer()) {
            return "";
        }
        return answer.syntax().isPresent()
                ? ", which is not JSON"
                : answer.problems().stream()
                        .map(field -> ", " + field.describeFound())
                        .collect(Collectors.joining());
    }

    private static String outcome(SaleAnswer answer) {
        String code = answer.message().value(MessageField.RESPONSE_CODE).orElse("");
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
                : "refused, "
                        + answer.message().value(MessageField.RESPONSE_CODE).orElse("no code");
    }
}
