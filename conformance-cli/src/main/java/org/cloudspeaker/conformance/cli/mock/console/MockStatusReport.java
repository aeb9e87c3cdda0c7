package org.cloudspeaker.conformance.cli.mock.console;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cloudspeaker.conformance.cli.mock.log.LiveLog;
import org.cloudspeaker.conformance.cli.mock.server.MockServerGroup;
import org.cloudspeaker.conformance.cli.terminal.AmountFormat;
import org.cloudspeaker.conformance.mocks.broker.MockBroker;
import org.cloudspeaker.conformance.mocks.broker.SessionState;
import org.cloudspeaker.conformance.mocks.payment.BookedSale;
import org.cloudspeaker.conformance.mocks.payment.http.MockPaymentServer;

/** The books and the sessions in words. */
public final class MockStatusReport {
    private static final int MOST_SHOWN = 20;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final MockServerGroup mocks;

    MockStatusReport(MockServerGroup mocks) {
        this.mocks = mocks;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        mocks.payment().map(MockPaymentServer::bookedSales).ifPresent(book -> addBook(book, lines));
        mocks.broker().map(MockBroker::sessions).ifPresent(sessions -> addSessions(sessions, lines));
        return lines;
    }

    private static void addBook(List<BookedSale> book, List<String> lines) {
        lines.add("book: " + totals(book));
        cut(book, lines);
        book.stream().skip(Math.max(0, book.size() - MOST_SHOWN)).forEach(sale -> lines.add("  " + shown(sale)));
        Map<String, List<BookedSale>> byDevice = book.stream()
                .filter(BookedSale::approved)
                .collect(Collectors.groupingBy(BookedSale::deviceSn, TreeMap::new, Collectors.toList()));
        if (byDevice.size() > 1 && byDevice.size() <= MOST_SHOWN) {
            byDevice.forEach((sn, sales) -> lines.add("  total of " + LiveLog.clipped(sn) + ": " + totals(sales)));
        }
    }

    /** {@code 3 sales, 2 approved, 123.44 in all}. */
    public static String totals(List<BookedSale> book) {
        List<BookedSale> approved = book.stream().filter(BookedSale::approved).toList();
        long sum = approved.stream().mapToLong(BookedSale::amount).sum();
        return book.size() + (book.size() == 1 ? " sale, " : " sales, ") + approved.size() + " approved, "
                + AmountFormat.format(sum) + " in all";
    }

    private static String shown(BookedSale sale) {
        return LiveLog.clipped(sale.deviceSn()) + "  " + sale.batchNo() + "/" + sale.traceNo() + "  "
                + TIME.format(sale.at()) + "  "
                + AmountFormat.format(sale.amount()) + "  "
                + (sale.approved() ? "approved, " + sale.authCode() : "declined");
    }

    private static void addSessions(List<SessionState> sessions, List<String> lines) {
        long connected = sessions.stream().filter(SessionState::connected).count();
        lines.add("sessions: " + sessions.size() + ", " + connected + " connected");
        cut(sessions, lines);
        sessions.stream()
                .skip(Math.max(0, sessions.size() - MOST_SHOWN))
                .forEach(session -> lines.add("  " + shown(session)));
    }

    private static String shown(SessionState session) {
        String subscriptions = session.subscriptions().entrySet().stream()
                .map(entry -> LiveLog.clipped(entry.getKey()) + " QoS " + entry.getValue())
                .sorted()
                .collect(Collectors.joining(", "));
        return LiveLog.clipped(session.clientId()) + "  " + (session.connected() ? "connected" : "away") + "  "
                + (subscriptions.isEmpty() ? "no subscription" : subscriptions) + "  " + session.queued() + " queued";
    }

    private static void cut(List<?> all, List<String> lines) {
        if (all.size() > MOST_SHOWN) {
            lines.add("  ... and " + (all.size() - MOST_SHOWN) + " before these");
        }
    }
}
