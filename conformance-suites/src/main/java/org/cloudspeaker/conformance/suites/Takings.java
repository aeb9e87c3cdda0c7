package org.cloudspeaker.conformance.suites;

import static org.cloudspeaker.conformance.suites.assertions.ConformanceAssertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cloudspeaker.conformance.format.Sale;
import org.cloudspeaker.conformance.wire.Evidence;
import org.cloudspeaker.conformance.wire.InconclusiveException;
import org.cloudspeaker.conformance.wire.NoAnswerException;
import org.cloudspeaker.conformance.wire.device.MockDevice;
import org.cloudspeaker.conformance.wire.device.SaleReply;

/** Sales of many amounts: all are made first, and then the books of the day are read once for all of them. */
final class Takings {
    private static final int MOST_SILENCES = 3;

    private final MockDevice device;
    private final Evidence evidence;
    private final List<Made> made = new ArrayList<>();

    private Takings(MockDevice device, Evidence evidence) {
        this.device = device;
        this.evidence = evidence;
    }

    /** A sale that was sent: its answer, or what came in place of one. */
    private record Made(
            Amount amount,
            Sale sale,
            Optional<SaleReply> reply,
            Optional<NoAnswerException> silence,
            List<String> exchanges) {
        boolean approved() {
            return reply.filter(there -> there.answer().approved()).isPresent();
        }
    }

    /**
     * One of the sales.
     *
     * @param amount what was paid
     * @param check what is to hold of it
     * @param exchanges those that show it
     */
    record One(Amount amount, Runnable check, List<String> exchanges) {
        /** It is in the books with its amount; unless the catalogue names it, it may be declined instead. */
        void isRecordedExactly() {
            check.run();
        }

        @Override
        public String toString() {
            return amount.toString();
        }
    }

    /**
     * Makes a sale of each amount and looks for them in the books.
     *
     * @throws NoAnswerException if the server is silent for the third time
     * @throws InconclusiveException if most of the amounts were declined
     */
    static List<One> of(MockDevice device, Evidence evidence, List<Amount> amounts) {
        Takings takings = new Takings(device, evidence);
        amounts.forEach(takings::sell);
        return takings.compared();
    }

    private void sell(Amount amount) {
        Sale sale = device.newSale(amount.cents());
        int before = evidence.ids().size();
        Optional<SaleReply> reply = Optional.empty();
        Optional<NoAnswerException> silence = Optional.empty();
        try {
            reply = Optional.of(device.sell(sale));
        } catch (NoAnswerException e) {
            silence = Optional.of(e);
            if (made.stream().filter(one -> one.silence().isPresent()).count() + 1 == MOST_SILENCES) {
                throw e;
            }
        }
        List<String> ids =
                List.copyOf(evidence.ids().subList(before, evidence.ids().size()));
        made.add(new Made(amount, sale, reply, silence, ids));
    }

    private List<One> compared() {
        List<Made> approved = made.stream().filter(Made::approved).toList();
        if (approved.size() * 2 < made.size()) {
            throw new InconclusiveException("the server approved " + approved.size() + " of " + made.size()
                    + " amounts, and what it does with the others cannot be seen");
        }
        Map<Sale, SalesOnPages.Shown> shown = new LinkedHashMap<>();
        approved.stream()
                .map(Made::sale)
                .collect(Collectors.groupingBy(sale -> sale.at().toLocalDate()))
                .values()
                .forEach(sales -> shown.putAll(SalesOnPages.of(device, evidence, sales)));
        return made.stream()
                .map(one -> one(one, Optional.ofNullable(shown.get(one.sale()))))
                .toList();
    }

    private static One one(Made made, Optional<SalesOnPages.Shown> shown) {
        List<String> exchanges = Stream.concat(
                        made.exchanges().stream(), shown.map(SalesOnPages.Shown::exchanges).orElse(List.of()).stream())
                .toList();
        return new One(made.amount(), () -> check(made, shown), exchanges);
    }

    private static void check(Made made, Optional<SalesOnPages.Shown> shown) {
        made.silence().ifPresent(silence -> {
            throw silence;
        });
        if (made.amount().named()) {
            assertThat(made.reply().orElseThrow()).isApproved();
        }
        shown.ifPresent(it -> assertThat(it.recorded()).hasAmount(made.amount().cents()));
    }
}
