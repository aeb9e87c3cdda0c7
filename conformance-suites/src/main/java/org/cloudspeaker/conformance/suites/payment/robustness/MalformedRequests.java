package org.cloudspeaker.conformance.suites.payment.robustness;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.cloudspeaker.conformance.client.http.HttpCall;
import org.cloudspeaker.conformance.client.http.PaymentClient;
import org.cloudspeaker.conformance.evidence.InconclusiveException;
import org.cloudspeaker.conformance.message.MessageField;
import org.cloudspeaker.conformance.message.MessageType;
import org.cloudspeaker.conformance.message.OutgoingMessage;
import org.cloudspeaker.conformance.message.TransactionQuery;
import org.cloudspeaker.conformance.message.syntax.WireType;

/** Requests that a server cannot use, each wrong in another way, and what it answers. */
final class MalformedRequests {
    private static final int TOO_LONG = 2_000;
    private static final String QUOTES = "'\"";

    private final PaymentClient device;
    private final SurvivalCheck survival;
    private final List<RequestOutcome> attempts = new ArrayList<>();

    private MalformedRequests(PaymentClient device, SurvivalCheck survival) {
        this.device = device;
        this.survival = survival;
    }

    static List<RequestOutcome> send(PaymentClient device, SurvivalCheck survival) {
        MalformedRequests requests = new MalformedRequests(device, survival);
        requests.sales();
        if (device.profile().has(MessageType.QUERY)) {
            requests.queries();
        }
        if (requests.attempts.stream().noneMatch(RequestOutcome::isError)) {
            throw new InconclusiveException("the server answered " + requests.attempts.size()
                    + " requests that nobody can use with an approval or not at all, so that it shows no errors");
        }
        return requests.attempts;
    }

    private void sales() {
        OutgoingMessage sale = device.draft(device.newSale());
        attempt("plain text as a sale", text(device.call(sale)));
        attempt("a sale by GET", device.call(sale).withMethod("GET"));
        sale("without an amount", sale.without(MessageField.AMOUNT));
        sale("with text for an amount", sale.withRaw(MessageField.AMOUNT, WireType.STRING, "much"));
        sale("with null for a serial number", sale.withNull(MessageField.DEVICE_SN));
        sale("with a number for a serial number", sale.withRaw(MessageField.DEVICE_SN, WireType.NUMBER, "1"));
        sale("with quotes for a serial number", sale.withRaw(MessageField.DEVICE_SN, WireType.STRING, QUOTES));
        sale(
                "with a serial number of 2000 characters",
                sale.withRaw(MessageField.DEVICE_SN, WireType.STRING, tooLong()));
        sale("with text for a date", sale.withRaw(MessageField.DATE, WireType.STRING, "today"));
    }

    private void queries() {
        OutgoingMessage query =
                TransactionQuery.page(device.sn(), device.today(), 1).toMessage();
        attempt("plain text as a query", text(device.call(query)));
        query("without a serial number", query.without(MessageField.DEVICE_SN));
        query("with quotes for a serial number", query.withRaw(MessageField.DEVICE_SN, WireType.STRING, QUOTES));
        query("with text for a date", query.withRaw(MessageField.DATE, WireType.STRING, "today"));
        query("with text for a page", query.withRaw(MessageField.PAGE_NO, WireType.STRING, "first"));
        query("with page 99999999999999999999", query.withRaw(MessageField.PAGE_NO, WireType.NUMBER, "9".repeat(20)));
    }

    private static HttpCall text(HttpCall call) {
        return call.withBody(call.contentType(), "hello".getBytes(StandardCharsets.UTF_8));
    }

    private static String tooLong() {
        return "9".repeat(TOO_LONG);
    }

    private void sale(String how, OutgoingMessage draft) {
        attempt("a sale " + how, device.call(draft));
    }

    private void query(String how, OutgoingMessage draft) {
        attempt("a query " + how, device.call(draft));
    }

    private void attempt(String name, HttpCall call) {
        attempts.add(survival.attempt(call, name));
    }
}
