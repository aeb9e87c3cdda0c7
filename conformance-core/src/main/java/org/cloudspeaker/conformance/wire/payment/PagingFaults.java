package org.cloudspeaker.conformance.wire.payment;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.cloudspeaker.conformance.wire.PaymentFault;
import org.cloudspeaker.conformance.wire.QueryFault;

/** The faults in cutting what was found into pages, and in counting it. */
final class PagingFaults {
    private final AtomicReference<Page> before = new AtomicReference<>(Page.refused(Reply.SUCCESS));

    Map<PaymentFault, Change<?>> changes() {
        return Map.ofEntries(
                paging(QueryFault.TWO_RECORDS_ON_A_PAGE, PagingFaults::doubled),
                paging(QueryFault.WHOLE_DAY_ON_THE_FIRST_PAGE, PagingFaults::atOnce),
                paging(
                        QueryFault.REPEATS_FIRST_PAGE,
                        page -> page.isPastTheLast() ? page : page.showing(page.cut(0, 1))),
                paging(QueryFault.SKIPS_EVERY_SECOND, page -> page.showing(page.cut(2 * (page.number() - 1), 1))),
                paging(
                        QueryFault.TOTAL_OF_THE_PAGE,
                        page -> page.counting(page.shown().size())),
                paging(QueryFault.TOTAL_AS_FLAG, page -> page.counting(Math.min(1, page.total()))),
                paging(
                        QueryFault.TOTAL_COUNTS_DOWN,
                        page -> page.counting(Math.max(0, page.total() - page.number() + 1))),
                paging(
                        QueryFault.FAILS_PAST_THE_LAST,
                        page -> page.isPastTheLast() ? Page.refused(Reply.BROKEN) : page),
                paging(QueryFault.REPEATS_LAST_PAGE, PagingFaults::clamped),
                paging(
                        QueryFault.REFUSES_PAST_THE_LAST,
                        page -> page.isPastTheLast() ? Page.refused(Reply.NO_RECORD) : page),
                paging(
                        QueryFault.NOT_FOUND_WHERE_NOTHING_MATCHES,
                        page -> page.matching().isEmpty() ? Page.refused(Reply.NOT_FOUND) : page),
                paging(QueryFault.UNORDERED, this::reordered),
                paging(
                        QueryFault.FOLLOWS_PAGE_SIZE,
                        page -> page.showing(page.cut((page.number() - 1) * page.size(), page.size()))));
    }

    private static Map.Entry<PaymentFault, Change<?>> paging(QueryFault fault, UnaryOperator<Page> change) {
        return Map.entry(fault, Change.at(Point.PAGE, change));
    }

    /** This record and the next, or this one twice where there is no next. */
    private static Page doubled(Page page) {
        List<Booking> two = page.cut(page.number() - 1, 2);
        return page.showing(two.size() == 1 ? Collections.nCopies(2, two.get(0)) : two);
    }

    private static Page atOnce(Page page) {
        return page.showing(page.number() == 1 ? page.matching() : List.of());
    }

    private static Page clamped(Page page) {
        return page.isPastTheLast() ? page.showing(page.cut(page.matching().size() - 1, 1)) : page;
    }

    /** The next record, or the first, where the same was asked for just before. */
    private Page reordered(Page page) {
        Page last = before.getAndSet(page);
        boolean again = last.number() == page.number() && last.matching().equals(page.matching());
        int sales = page.matching().size();
        return again && !page.isPastTheLast() && sales > 1 ? page.showing(page.cut(page.number() % sales, 1)) : page;
    }
}
