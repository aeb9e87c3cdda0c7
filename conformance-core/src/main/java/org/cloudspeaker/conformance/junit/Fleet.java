package org.cloudspeaker.conformance.junit;

import java.time.Clock;
import java.util.List;
import java.util.OptionalInt;
import org.cloudspeaker.conformance.format.Codec;
import org.cloudspeaker.conformance.format.TransactionQuery;
import org.cloudspeaker.conformance.target.TestDevices;
import org.cloudspeaker.conformance.wire.Evidence;
import org.cloudspeaker.conformance.wire.InconclusiveException;
import org.cloudspeaker.conformance.wire.NoAnswerException;
import org.cloudspeaker.conformance.wire.Role;
import org.cloudspeaker.conformance.wire.UnknownDeviceException;
import org.cloudspeaker.conformance.wire.device.MockDevice;
import org.cloudspeaker.conformance.wire.device.PaymentAddress;
import org.cloudspeaker.conformance.wire.device.PaymentLink;
import org.cloudspeaker.conformance.wire.device.QueryReply;
import org.cloudspeaker.conformance.wire.device.TraceNumbers;
import org.opentest4j.TestAbortedException;

/** The test devices of a target, as the payment server sees them. */
public final class Fleet {
    /** Minor units: the amount of a sale that shows whether a server takes a device. */
    private static final long TRIAL = 100;

    private final String sn;
    private final TestDevices others;
    private final Codec codec;
    private final PaymentAddress address;
    private final Evidence evidence;
    private final TraceNumbers traceNumbers;
    private final QuietDevices quietDevices;
    private final Clock clock;

    Fleet(Certification run, PaymentAddress address, Evidence evidence) {
        this.sn = run.target().device().sn();
        this.others = run.target().device().others();
        this.codec = run.codec();
        this.address = address;
        this.evidence = evidence;
        this.traceNumbers = run.traceNumbers();
        this.quietDevices = run.quietDevices();
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
     * Another device, whose sales the server approves.
     *
     * @throws TestAbortedException if the target has none
     * @throws UnknownDeviceException if the server refuses a device that the target never promised
     * @throws InconclusiveException if it refuses one that the target promised
     */
    public MockDevice otherThatSells() {
        MockDevice other = other();
        if (sells(other)) {
            return other;
        }
        if (others.promised()) {
            throw new InconclusiveException(
                    "the server approves no sale of device " + other.sn() + ", which device.others says that it knows");
        }
        throw new UnknownDeviceException(Role.PAYMENT_SERVER, other.sn());
    }

    /**
     * A device with few sales today, so that all its pages can be read: another one if the target promises any or the
     * server happens to take it, else its own.
     */
    public MockDevice quiet() {
        return quietDevices
                .among(rotated(), !others.promised(), this::salesToday)
                .map(this::device)
                .orElseGet(this::own);
    }

    /** Others, at most so many, of which few have sold in this run; where none are promised, the server may know none. */
    public List<MockDevice> several(int most) {
        List<String> all = rotated();
        return all.subList(Math.max(0, all.size() - most), all.size()).stream()
                .map(this::device)
                .toList();
    }

    /** Empty where the query does not tell, and for a made-up device that does not prove to sell. */
    private OptionalInt salesToday(String serialNumber) {
        MockDevice device = device(serialNumber);
        if (others.promised()) {
            QueryReply reply = firstPage(device);
            return reply.answer().succeeded() ? reply.answer().total() : OptionalInt.empty();
        }
        try {
            if (!sells(device)) {
                return OptionalInt.empty();
            }
            QueryReply reply = firstPage(device);
            boolean shown = !reply.answer().records().isEmpty();
            return shown ? reply.answer().total() : OptionalInt.empty();
        } catch (NoAnswerException e) {
            return OptionalInt.empty();
        }
    }

    private static QueryReply firstPage(MockDevice device) {
        return device.ask(TransactionQuery.page(device.sn(), device.today(), 1));
    }

    /** Whether the server approves a sale of a device; it makes one. */
    public static boolean sells(MockDevice device) {
        try {
            return device.sell(device.newSale(TRIAL)).answer().approved();
        } catch (NoAnswerException e) {
            return false;
        }
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
