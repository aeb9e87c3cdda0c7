package org.cloudspeaker.conformance.junit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.cloudspeaker.conformance.bench.DeviceBench;
import org.cloudspeaker.conformance.bench.Handed;
import org.cloudspeaker.conformance.format.MessageType;
import org.cloudspeaker.conformance.result.Exchange;
import org.cloudspeaker.conformance.wire.InconclusiveException;
import org.cloudspeaker.conformance.wire.Spans;
import org.cloudspeaker.conformance.wire.Transcript;
import org.cloudspeaker.conformance.wire.payment.Received;

/** A device on its bench for one run: what is done once, and all that came of it so far. Of one thread at a time. */
final class BenchRun implements AutoCloseable {
    /** Far more than a device may send for one card. */
    private static final int MOST_SALES = 20;

    private static final int MOST_PAGES = 200;

    private final DeviceBench bench;
    private final Transcript transcript;
    private Optional<Handed> setUp = Optional.empty();
    private Optional<List<Received>> queries = Optional.empty();
    private Optional<List<DevicePayment>> firstPayments = Optional.empty();
    private List<Exchange> beginning = List.of();
    private int adopted;

    BenchRun(DeviceBench bench, Transcript transcript) {
        this.bench = bench;
        this.transcript = transcript;
    }

    DeviceBench bench() {
        return bench;
    }

    /** Has the device set up, once in a run; what came of it. */
    Handed setUp() {
        if (setUp.isEmpty()) {
            setUp = Optional.of(bench.setUp());
        }
        return setUp.get();
    }

    /** The device stays away: it has to be set up once more before it can be met again. */
    void lost() {
        setUp = Optional.empty();
    }

    /** Whether the device was set up, and has not been lost since. */
    boolean isSetUp() {
        return setUp.isPresent();
    }

    /** Keeps what the servers have recorded so far as the beginning of the run. */
    void begun() {
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
    List<Received> queries() {
        if (queries.isEmpty()) {
            Handed handed = bench.query();
            if (!handed.done()) {
                throw new InconclusiveException("the day was to be asked for " + handed.words());
            }
            queries = Optional.of(arriving(MessageType.QUERY, bench.patience().query()));
        }
        return queries.get();
    }

    /** How long a device is busy with what it has done, and whatever belongs to that comes. */
    Duration settle() {
        return bench.target().bench().orElseThrow().settle();
    }

    /** How long to wait for what must not come. */
    Duration quiet() {
        return Spans.longer(settle(), bench.target().limits().mustNotArrive());
    }

    /** What is new in the transcript since this was asked last. */
    List<Exchange> news() {
        List<Exchange> news = transcript.after(adopted);
        adopted += news.size();
        return news;
    }

    /** What is new is evidence of its check already. */
    void skipNews() {
        var unused = news();
    }

    /** What the transcript holds of these requests, without what has these ids. */
    List<Exchange> exchangesOf(List<Received> requests, List<String> without) {
        Set<String> ids = requests.stream().map(Received::exchange).collect(Collectors.toSet());
        without.forEach(ids::remove);
        return transcript.after(0).stream()
                .filter(exchange -> ids.contains(exchange.id()))
                .toList();
    }

    /** A check begins: sales that came late belong to those before it. */
    void forgetSales() {
        while (await(MessageType.SALE, Duration.ZERO).isPresent()) {
            // It is in the books, and looked at with all others.
        }
    }

    /**
     * The requests that come from now on, until the device has settled; the first of them within this time. Who never
     * settles is not waited for.
     */
    List<Received> arriving(MessageType type, Duration first) {
        int most = type == MessageType.SALE ? MOST_SALES : MOST_PAGES;
        List<Received> all = new ArrayList<>();
        Optional<Received> next = await(type, first);
        while (next.isPresent() && all.size() < most) {
            all.add(next.get());
            next = await(
                    type,
                    next.get().reply().lost()
                            ? Spans.longer(settle(), bench.pauses().repetition())
                            : settle());
        }
        return all;
    }

    private Optional<Received> await(MessageType type, Duration limit) {
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
