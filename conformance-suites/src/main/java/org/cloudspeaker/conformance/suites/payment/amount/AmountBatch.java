package org.cloudspeaker.conformance.suites.payment.amount;

import static org.cloudspeaker.conformance.suites.payment.PaymentAssertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cloudspeaker.conformance.client.http.PaymentClient;
import org.cloudspeaker.conformance.client.http.SaleReply;
import org.cloudspeaker.conformance.evidence.Evidence;
import org.cloudspeaker.conformance.evidence.InconclusiveException;
import org.cloudspeaker.conformance.evidence.NoAnswerException;
import org.cloudspeaker.conformance.message.DecodedMessage;
import org.cloudspeaker.conformance.message.MessageField;
import org.cloudspeaker.conformance.message.Sale;

/** Sales of many amounts: all are made first, and then the books of the day are read once for all of them. */
final class AmountBatch {
    private static final int MOST_SILENCES = 3;
    private static final int MOST_SHOWN = 10;
    private static final int CLIENT_ERROR = 400;
    private static final int SERVER_ERROR = 500;

    private final PaymentClient device;
    private final Evidence evidence;
    private final List<SaleAttempt> made = new ArrayList<>();

    private AmountBatch(PaymentClient device, Evidence evidence) {
        this.device = device;
        this.evidence = evidence;
    }

    /** A sale that was sent: its answer, or what came in place of one. */
    private record SaleAttempt(
            AmountSample amount,
            Sale sale,
            Optional<SaleReply> reply,
            Optional<NoAnswerException> silence,
            List<String> exchanges) {
        boolean approved() {
            return reply.filter(there -> there.answer().approved()).isPresent();
        }

        /** A limit of the server's own, or a simulator's opinion: nothing is seen of what it does with the amount. */
        boolean declined() {
            return reply.filter(there -> !there.answer().claimsApproval())
                    .filter(there -> saysSo(there) || mayRefuse(there))
                    .isPresent();
        }

        private static boolean saysSo(SaleReply reply) {
            DecodedMessage reading = reply.answer().message();
            return reply.http().status() < SERVER_ERROR
                    && reading.value(MessageField.RESPONSE_CODE).isPresent()
                    && reading.value(MessageField.STATUS).isPresent();
        }

        /** HTTP alone says no to an amount that nobody named. */
        private boolean mayRefuse(SaleReply reply) {
            int status = reply.http().status();
            return !amount.named() && status >= CLIENT_ERROR && status < SERVER_ERROR;
        }
    }

    /**
     * One of the sales.
     *
     * @param amount what was paid
     * @param check what is to hold of it
     * @param exchanges those that show it
     */
    record AmountCase(AmountSample amount, Runnable check, List<String> exchanges) {
        /** It was approved, and is in the books with its amount. */
        void requireExactRecord() {
            check.run();
        }

        @Override
        public String toString() {
            return amount.toString();
        }
    }

    /**
     * Makes a sale of each amount.
     *
     * @throws NoAnswerException if the server is silent for the third time
     */
    static AmountBatch of(PaymentClient device, Evidence evidence, List<AmountSample> amounts) {
        AmountBatch batch = new AmountBatch(device, evidence);
        amounts.forEach(batch::sell);
        return batch;
    }

    private void sell(AmountSample amount) {
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
        made.add(new SaleAttempt(amount, sale, reply, silence, ids));
    }

    /** The sales that were not declined, looked for in the books. */
    List<AmountCase> observed() {
        Map<Sale, SaleRecordSearch.SearchHit> shown = new LinkedHashMap<>();
        made.stream()
                .filter(SaleAttempt::approved)
                .map(SaleAttempt::sale)
                .collect(Collectors.groupingBy(sale -> sale.at().toLocalDate()))
                .values()
                .forEach(sales -> shown.putAll(SaleRecordSearch.of(device, evidence, sales)));
        List<SaleAttempt> declined = declined();
        if (!declined.isEmpty()) {
            evidence.note(declined.size() + " of " + made.size() + " amounts were declined");
        }
        return made.stream()
                .filter(one -> !one.declined())
                .map(one -> one(one, Optional.ofNullable(shown.get(one.sale()))))
                .toList();
    }

    /**
     * Not all that the catalogue names was declined, and not most of all.
     *
     * @throws InconclusiveException otherwise
     */
    void requireAnyNamed() {
        requireNamed(made.stream().anyMatch(one -> one.amount().named() && !one.declined()));
    }

    /**
     * Nothing that the catalogue names was declined, and not most of all.
     *
     * @throws InconclusiveException otherwise
     */
    void requireEveryNamed() {
        requireNamed(declined().stream().noneMatch(one -> one.amount().named()));
    }

    private void requireNamed(boolean named) {
        List<SaleAttempt> declined = declined();
        if (!named || declined.size() * 2 > made.size()) {
            throw new InconclusiveException("the server declined " + declined.size() + " of " + made.size()
                    + " amounts (" + shown(declined) + "), and what it would record of them cannot be seen: raise the"
                    + " sandbox's limit, or declare the requirement not applicable if no such sale can be made");
        }
    }

    /** Those that the catalogue names come first. */
    private static String shown(List<SaleAttempt> declined) {
        String first = declined.stream()
                .limit(MOST_SHOWN)
                .map(one -> one.amount().toString())
                .collect(Collectors.joining(", "));
        return declined.size() > MOST_SHOWN ? first + " and others" : first;
    }

    private List<SaleAttempt> declined() {
        return made.stream().filter(SaleAttempt::declined).toList();
    }

    private static AmountCase one(SaleAttempt made, Optional<SaleRecordSearch.SearchHit> shown) {
        List<String> exchanges = Stream.concat(
                        made.exchanges().stream(),
                        shown.map(SaleRecordSearch.SearchHit::exchanges).orElse(List.of()).stream())
                .toList();
        return new AmountCase(made.amount(), () -> check(made, shown), exchanges);
    }

    private static void check(SaleAttempt made, Optional<SaleRecordSearch.SearchHit> shown) {
        made.silence().ifPresent(silence -> {
            throw silence;
        });
        assertThat(made.reply().orElseThrow()).isApproved();
        shown.ifPresent(it -> assertThat(it.recorded()).hasAmount(made.amount().cents()));
    }
}
