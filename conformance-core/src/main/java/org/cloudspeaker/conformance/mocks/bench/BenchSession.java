package org.cloudspeaker.conformance.mocks.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.cloudspeaker.conformance.evidence.Durations;
import org.cloudspeaker.conformance.evidence.InconclusiveException;
import org.cloudspeaker.conformance.evidence.Transcript;
import org.cloudspeaker.conformance.message.MessageType;
import org.cloudspeaker.conformance.mocks.payment.ReceivedRequest;
import org.cloudspeaker.conformance.result.Exchange;

/** A device on its bench for one run: what is done once, and all that came of it so far. Of one thread at a time. */
public final class BenchSession implements AutoCloseable {
    /** Far more than a device may send for one card. */
    private static final int MOST_SALES = 20;

    private static final int MOST_PAGES = 200;

    private final DeviceBench bench;
    private final Transcript transcript;
    private Optional<StepResult> setUp = Optional.empty();
    private Optional<List<ReceivedRequest>> queries = Optional.empty();
    private Optional<List<DevicePayment>> firstPayments = Optional.empty();
    private List<Exchange> beginning = List.of();
    private int adopted;

    public BenchSession(DeviceBench bench, Transcript transcript) {
        this.bench = bench;
        this.transcript = transcript;
    }

    public DeviceBench bench() {
        return bench;
    }

    /** Has the device set up, once in a run; what came of it. */
    StepResult setUp() {
        if (setUp.isEmpty()) {
            setUp = Optional.of(bench.setUp());
        }
        return setUp.get();
    }

    /** The device stays away: it has to be set up once more before it can be met again. */
    void resetSetUp() {
        setUp = Optional.empty();
    }

    /** Whether the device was set up, and has not been lost since. */
    boolean isSetUp() {
        return setUp.isPresent();
    }

    /** Keeps what the servers have recorded so far as the beginning of the run. */
    void recordBeginning() {
        if (beginning.isEmpty()) {
            beginning = transcript.after(0);
        }
    }

    /** What the servers recorded until the device was there for the first time. */
    List<Exchange> beginning() {
        return beginning;
    }

    /** The payments that were made first, one after the other; made now if they were not. */
    List<DevicePayment> firstPayments(Supplier<List<DevicePayment>> making) {
        if (firstPayments.isEmpty()) {
            firstPayments = Optional.of(making.get());
        }
        return firstPayments.get();
    }

    /** The queries of the device's day, asked for once in a run. */
    List<ReceivedRequest> queries() {
        if (queries.isEmpty()) {
            StepResult handed = bench.startQuery();
            if (!handed.done()) {
                throw new InconclusiveException("the day was to be asked for " + handed.words());
            }
            queries = Optional.of(
                    awaitRequests(MessageType.QUERY, bench.timeouts().query()));
        }
        return queries.get();
    }

    /** How long a device is busy with what it has done, and whatever belongs to that comes. */
    Duration settleTime() {
        return bench.target().bench().orElseThrow().settle();
    }

    /** How long to wait for what must not come. */
    Duration quietTime() {
        return Durations.max(settleTime(), bench.target().limits().mustNotArrive());
    }

    /** What is new in the transcript since this was asked last. */
    List<Exchange> newExchanges() {
        List<Exchange> news = transcript.after(adopted);
        adopted += news.size();
        return news;
    }

    /** What is new is evidence of its check already. */
    void skipNewExchanges() {
        var unused = newExchanges();
    }

    /** What the transcript holds of these requests, without what has these ids. */
    List<Exchange> exchangesOf(List<ReceivedRequest> requests, List<String> without) {
        Set<String> ids = requests.stream().map(ReceivedRequest::exchange).collect(Collectors.toSet());
        without.forEach(ids::remove);
        return transcript.after(0).stream()
                .filter(exchange -> ids.contains(exchange.id()))
                .toList();
    }

    /** A check begins: sales that came late belong to those before it. */
    void discardLateSales() {
        while (await(MessageType.SALE, Duration.ZERO).isPresent()) {
            // It is in the books, and looked at with all others.
        }
    }

    /**
     * The requests that come from now on, until the device has settled; the first of them within this time. Who never
     * settles is not waited for.
     */
    List<ReceivedRequest> awaitRequests(MessageType type, Duration first) {
        int most = type == MessageType.SALE ? MOST_SALES : MOST_PAGES;
        List<ReceivedRequest> all = new ArrayList<>();
        Optional<ReceivedRequest> next = await(type, first);
        while (next.isPresent() && all.size() < most) {
            all.add(next.get());
            next = await(
                    type,
                    next.get().reply().isLost()
                            ? Durations.max(settleTime(), bench.retryDelays().repetition())
                            : settleTime());
        }
        return all;
    }

    private Optional<ReceivedRequest> await(MessageType type, Duration limit) {
        try {
            return type == MessageType.SALE
                    ? bench.payments().awaitSale(limit)
                    : bench.payments().awaitQuery(limit);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InconclusiveException("the run was interrupted");
        }
    }

    @Override
    public void close() {
        bench.close();
    }
}
