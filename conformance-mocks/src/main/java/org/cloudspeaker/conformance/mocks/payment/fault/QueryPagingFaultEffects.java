package org.cloudspeaker.conformance.mocks.payment.fault;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.cloudspeaker.conformance.fault.FaultEffect;
import org.cloudspeaker.conformance.mocks.fault.PaymentFault;
import org.cloudspeaker.conformance.mocks.fault.QueryFault;
import org.cloudspeaker.conformance.mocks.payment.LedgerEntry;
import org.cloudspeaker.conformance.mocks.payment.QueryPage;
import org.cloudspeaker.conformance.mocks.payment.ResponseCode;

/** The faults in cutting what was found into pages, and in counting it. */
final class QueryPagingFaultEffects {
    private final AtomicReference<QueryPage> before = new AtomicReference<>(QueryPage.refused(ResponseCode.SUCCESS));

    Map<PaymentFault, FaultEffect<?>> byFault() {
        return Map.ofEntries(
                paging(QueryFault.TWO_RECORDS_ON_A_PAGE, QueryPagingFaultEffects::doubled),
                paging(QueryFault.WHOLE_DAY_ON_THE_FIRST_PAGE, QueryPagingFaultEffects::atOnce),
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
                        page -> page.isPastTheLast() ? QueryPage.refused(ResponseCode.BROKEN) : page),
                paging(QueryFault.REPEATS_LAST_PAGE, QueryPagingFaultEffects::clamped),
                paging(
                        QueryFault.REFUSES_PAST_THE_LAST,
                        page -> page.isPastTheLast() ? QueryPage.refused(ResponseCode.NO_RECORD) : page),
                paging(
                        QueryFault.NOT_FOUND_WHERE_NOTHING_MATCHES,
                        page -> page.matching().isEmpty() ? QueryPage.refused(ResponseCode.NOT_FOUND) : page),
                paging(QueryFault.UNORDERED, this::reorder),
                paging(
                        QueryFault.FOLLOWS_PAGE_SIZE,
                        page -> page.showing(page.cut((page.number() - 1) * page.size(), page.size()))));
    }

    private static Map.Entry<PaymentFault, FaultEffect<?>> paging(QueryFault fault, UnaryOperator<QueryPage> change) {
        return Map.entry(fault, FaultEffect.at(PaymentFaultPoints.PAGE, change));
    }

    /** This record and the next, or this one twice where there is no next. */
    private static QueryPage doubled(QueryPage page) {
        List<LedgerEntry> two = page.cut(page.number() - 1, 2);
        return page.showing(two.size() == 1 ? Collections.nCopies(2, two.get(0)) : two);
    }

    private static QueryPage atOnce(QueryPage page) {
        return page.showing(page.number() == 1 ? page.matching() : List.of());
    }

    private static QueryPage clamped(QueryPage page) {
        return page.isPastTheLast() ? page.showing(page.cut(page.matching().size() - 1, 1)) : page;
    }

    /** The next record, or the first, where the same was asked for just before. */
    private QueryPage reorder(QueryPage page) {
        QueryPage last = before.getAndSet(page);
        boolean again = last.number() == page.number() && last.matching().equals(page.matching());
        int sales = page.matching().size();
        return again && !page.isPastTheLast() && sales > 1 ? page.showing(page.cut(page.number() % sales, 1)) : page;
    }
}
