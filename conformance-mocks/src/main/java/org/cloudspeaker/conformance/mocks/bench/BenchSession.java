package org.cloudspeaker.conformance.mocks.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cloudspeaker.conformance.config.Target;
import org.cloudspeaker.conformance.engine.bench.DeviceBenchSession;
import org.cloudspeaker.conformance.engine.bench.LoopDevice;
import org.cloudspeaker.conformance.engine.role.BroadcastFactory;
import org.cloudspeaker.conformance.engine.role.FormatWitness;
import org.cloudspeaker.conformance.engine.run.RunContext;
import org.cloudspeaker.conformance.evidence.Durations;
import org.cloudspeaker.conformance.evidence.Evidence;
import org.cloudspeaker.conformance.evidence.InconclusiveException;
import org.cloudspeaker.conformance.evidence.Transcript;
import org.cloudspeaker.conformance.message.DecodedMessage;
import org.cloudspeaker.conformance.message.MessageField;
import org.cloudspeaker.conformance.message.MessageType;
import org.cloudspeaker.conformance.mocks.payment.ReceivedRequest;
import org.cloudspeaker.conformance.result.Exchange;

/** A device on its bench for one run: what is done once, and all that came of it so far. Of one thread at a time. */
public final class BenchSession implements DeviceBenchSession {
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

    BenchSession(DeviceBench bench, Transcript transcript) {
        this.bench = bench;
        this.transcript = transcript;
    }

    DeviceBench bench() {
        return bench;
    }

    @Override
    public Target target() {
        return bench.target();
    }

    @Override
    public Map<Class<?>, Supplier<?>> roles(RunContext run, Evidence evidence) {
        BroadcastFactory broadcasts = new BroadcastFactory(run.codec(), run.traceNumbers(), run.seed());
        Supplier<CertifiedDevice> device = () -> new CertifiedDevice(this, run.profile(), broadcasts, evidence);
        return Map.of(
                CertifiedDevice.class,
                device,
                LoopDevice.class,
                () -> new BenchLoopDevice(this, device.get()),
                FormatWitness.class,
                () -> FormatWitness.ofDevice(run, () -> requests(device.get())));
    }

    private static List<DecodedMessage> requests(CertifiedDevice device) {
        return Stream.concat(device.sales().stream(), device.queries().stream())
                .map(ReceivedRequest::message)
                .toList();
    }

    /** What is sent again under the same numbers is one sale. */
    @Override
    public String describeSales() {
        List<ReceivedRequest> sales = bench.payments().received().stream()
                .filter(request -> request.type() == MessageType.SALE)
                .toList();
        long different = sales.stream().map(BenchSession::identity).distinct().count();
        return different + " in " + sales.size() + (sales.size() == 1 ? " request" : " requests");
    }

    /** By the numbers of a sale, or by its bytes where it has none. */
    private static List<String> identity(ReceivedRequest sale) {
        DecodedMessage message = sale.message();
        return message.value(MessageField.BATCH_NO)
                .flatMap(batch -> message.value(MessageField.TRACE_NO).map(trace -> List.of(batch, trace)))
                .orElse(List.of(sale.fingerprint()));
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
            StepResult step = bench.startQuery();
            if (!step.done()) {
                throw new InconclusiveException("the day was to be asked for " + step.words());
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
