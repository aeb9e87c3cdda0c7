package org.cloudspeaker.conformance.junit;

import java.time.Clock;
import java.util.List;
import java.util.OptionalInt;
import org.cloudspeaker.conformance.format.Codec;
import org.cloudspeaker.conformance.format.TransactionQuery;
import org.cloudspeaker.conformance.target.TestDevices;
import org.cloudspeaker.conformance.wire.Evidence;
import org.cloudspeaker.conformance.wire.device.MockDevice;
import org.cloudspeaker.conformance.wire.device.PaymentAddress;
import org.cloudspeaker.conformance.wire.device.PaymentLink;
import org.cloudspeaker.conformance.wire.device.QueryReply;
import org.cloudspeaker.conformance.wire.device.TraceNumbers;
import org.opentest4j.TestAbortedException;

/** The test devices of a target, as the payment server sees them. */
public final class Fleet {
    private static final int TRIED = 8;

    private final String sn;
    private final TestDevices others;
    private final Codec codec;
    private final PaymentAddress address;
    private final Evidence evidence;
    private final TraceNumbers traceNumbers;
    private final Clock clock;

    Fleet(Certification run, PaymentAddress address, Evidence evidence) {
        this.sn = run.target().device().sn();
        this.others = run.target().device().others();
        this.codec = run.codec();
        this.address = address;
        this.evidence = evidence;
        this.traceNumbers = run.traceNumbers();
        this.clock = run.clock();
    }

    /** The target's own device. */
    public MockDevice own() {
        return device(sn);
    }

    /**
     * Another device than the target's own, which the server may not know.
     *
     * @throws TestAbortedException if the target has none
     */
    public MockDevice other() {
        return rotated().stream()
                .findFirst()
                .map(this::device)
                .orElseThrow(() -> new TestAbortedException("it takes two test devices, and device.others lists none"));
    }

    /**
     * A device with few sales today, so that all its pages can be read: another one if the target promises any, else
     * its own.
     */
    public MockDevice quiet() {
        if (!others.promised()) {
            return own();
        }
        MockDevice best = own();
        int fewest = Integer.MAX_VALUE;
        for (String candidate :
                rotated().subList(0, Math.min(TRIED, others.sns().size()))) {
            MockDevice device = device(candidate);
            int sales = salesToday(device).orElse(Integer.MAX_VALUE);
            if (sales < fewest) {
                best = device;
                fewest = sales;
            }
            if (fewest == 0) {
                break;
            }
        }
        return best;
    }

    /** Others, at most so many, of which few have sold in this run; where none are promised, the server may know none. */
    public List<MockDevice> several(int most) {
        List<String> all = rotated();
        return all.subList(Math.max(0, all.size() - most), all.size()).stream()
                .map(this::device)
                .toList();
    }

    private static OptionalInt salesToday(MockDevice device) {
        QueryReply reply = device.ask(TransactionQuery.page(device.sn(), device.today(), 1));
        return reply.answer().succeeded() ? reply.answer().total() : OptionalInt.empty();
    }

    /** The other devices, beginning with a different one in every run. */
    private List<String> rotated() {
        List<String> sns = others.sns();
        int from = sns.isEmpty() ? 0 : Integer.parseInt(traceNumbers.batchNo()) % sns.size();
        List<String> rotated = new java.util.ArrayList<>(sns.subList(from, sns.size()));
        rotated.addAll(sns.subList(0, from));
        return rotated;
    }

    private MockDevice device(String serialNumber) {
        return new MockDevice(serialNumber, codec, new PaymentLink(address, evidence), evidence, traceNumbers, clock);
    }
}
