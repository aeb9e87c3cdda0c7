package org.cloudspeaker.conformance.suites;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.cloudspeaker.conformance.format.Draft;
import org.cloudspeaker.conformance.format.Field;
import org.cloudspeaker.conformance.format.TransactionQuery;
import org.cloudspeaker.conformance.format.WireType;
import org.cloudspeaker.conformance.wire.InconclusiveException;
import org.cloudspeaker.conformance.wire.device.HttpCall;
import org.cloudspeaker.conformance.wire.device.MockDevice;

/** Requests that a server cannot use, each wrong in another way, and what it answers. */
final class BadRequests {
    private static final int TOO_LONG = 2_000;
    private static final String QUOTES = "'\"";

    private final MockDevice device;
    private final Ordeal ordeal;
    private final List<Attempt> attempts = new ArrayList<>();

    private BadRequests(MockDevice device, Ordeal ordeal) {
        this.device = device;
        this.ordeal = ordeal;
    }

    /** The answers to all of them, as far as there are any. */
    static List<Attempt> sent(MockDevice device, Ordeal ordeal) {
        BadRequests requests = new BadRequests(device, ordeal);
        requests.sales();
        requests.queries();
        if (requests.attempts.stream().noneMatch(Attempt::isError)) {
            throw new InconclusiveException("the server answered " + requests.attempts.size()
                    + " requests that nobody can use with an approval or not at all, so that it shows no errors");
        }
        return requests.attempts;
    }

    private void sales() {
        Draft sale = device.draft(device.newSale());
        attempt("plain text as a sale", text(device.call(sale)));
        attempt("a sale by GET", device.call(sale).withMethod("GET"));
        sale("without an amount", sale.without(Field.AMOUNT));
        sale("with text for an amount", sale.raw(Field.AMOUNT, WireType.STRING, "much"));
        sale("with null for a serial number", sale.nulled(Field.DEVICE_SN));
        sale("with a number for a serial number", sale.raw(Field.DEVICE_SN, WireType.NUMBER, "1"));
        sale("with quotes for a serial number", sale.raw(Field.DEVICE_SN, WireType.STRING, QUOTES));
        sale("with a serial number of 2000 characters", sale.raw(Field.DEVICE_SN, WireType.STRING, tooLong()));
        sale("with text for a date", sale.raw(Field.DATE, WireType.STRING, "today"));
    }

    private void queries() {
        Draft query = TransactionQuery.page(device.sn(), device.today(), 1).draft();
        attempt("plain text as a query", text(device.call(query)));
        query("without a serial number", query.without(Field.DEVICE_SN));
        query("with quotes for a serial number", query.raw(Field.DEVICE_SN, WireType.STRING, QUOTES));
        query("with text for a date", query.raw(Field.DATE, WireType.STRING, "today"));
        query("with text for a page", query.raw(Field.PAGE_NO, WireType.STRING, "first"));
        query("with page 99999999999999999999", query.raw(Field.PAGE_NO, WireType.NUMBER, "9".repeat(20)));
    }

    private static HttpCall text(HttpCall call) {
        return call.withBody(call.contentType(), "hello".getBytes(StandardCharsets.UTF_8));
    }

    private static String tooLong() {
        return "9".repeat(TOO_LONG);
    }

    private void sale(String how, Draft draft) {
        attempt("a sale " + how, device.call(draft));
    }

    private void query(String how, Draft draft) {
        attempt("a query " + how, device.call(draft));
    }

    private void attempt(String name, HttpCall call) {
        attempts.add(ordeal.attempt(call, name));
    }
}
