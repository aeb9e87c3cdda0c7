package org.cloudspeaker.conformance.engine.role;

import java.time.Clock;
import java.util.List;
import java.util.OptionalInt;
import org.cloudspeaker.conformance.catalogue.TargetRole;
import org.cloudspeaker.conformance.client.TraceNumbers;
import org.cloudspeaker.conformance.client.http.HttpPaymentClient;
import org.cloudspeaker.conformance.client.http.PaymentClient;
import org.cloudspeaker.conformance.client.http.PaymentServerAddress;
import org.cloudspeaker.conformance.client.http.PaymentServerState;
import org.cloudspeaker.conformance.client.http.QueryReply;
import org.cloudspeaker.conformance.client.http.SaleReply;
import org.cloudspeaker.conformance.config.AdditionalTestDevices;
import org.cloudspeaker.conformance.engine.run.LowVolumeDevices;
import org.cloudspeaker.conformance.engine.run.RunContext;
import org.cloudspeaker.conformance.evidence.Evidence;
import org.cloudspeaker.conformance.evidence.InconclusiveException;
import org.cloudspeaker.conformance.evidence.NoAnswerException;
import org.cloudspeaker.conformance.evidence.NotGivenException;
import org.cloudspeaker.conformance.evidence.UnknownDeviceException;
import org.cloudspeaker.conformance.message.TransactionQuery;
import org.cloudspeaker.conformance.message.profile.Codec;

/** The test devices of a target, as the payment server sees them. */
public final class PaymentClients {
    private final String sn;
    private final AdditionalTestDevices others;
    private final Codec codec;
    private final PaymentServerAddress address;
    private final Evidence evidence;
    private final TraceNumbers traceNumbers;
    private final LowVolumeDevices quietDevices;
    private final Clock clock;
    private final PaymentServerState server;

    PaymentClients(RunContext run, PaymentServerAddress address, Evidence evidence) {
        this.sn = run.target().device().sn();
        this.others = run.target().device().others();
        this.codec = run.codec();
        this.address = address;
        this.evidence = evidence;
        this.traceNumbers = run.traceNumbers();
        this.quietDevices = run.lowVolumeDevices();
        this.clock = run.clock();
        this.server = run.paymentServer();
    }

    /** The target's own device. */
    public PaymentClient ownDevice() {
        return device(sn);
    }

    /**
     * Another device than the target's own, which the server may not know.
     *
     * @throws NotGivenException if the target has none
     */
    public PaymentClient otherDevice() {
        return rotated().stream()
                .findFirst()
                .map(this::device)
                .orElseThrow(() -> new NotGivenException("it takes two test devices, and device.others lists none"));
    }

    /**
     * Another device that has not sold in this run, if there is one left: any number is a new one for it.
     *
     * @throws TestAbortedException if the target has none
     */
    public PaymentClient unusedDevice() {
        return rotated().stream()
                .filter(other -> traceNumbers.given(other) == 0)
                .findFirst()
                .map(this::device)
                .orElseGet(this::otherDevice);
    }

    /**
     * Another device, whose sales the server approves.
     *
     * @throws NotGivenException if the target has none
     * @throws UnknownDeviceException if the server refuses a device that the target never promised
     * @throws InconclusiveException if it refuses one that the target promised
     */
    public PaymentClient otherSellingDevice() {
        PaymentClient other = otherDevice();
        if (trySale(other)) {
            return other;
        }
        throw notSelling(other);
    }

    /**
     * Holds a refusal that has nothing to do with a rule out of the judgement: where another device's sale was refused, one
     * with numbers of its own has to be approved.
     *
     * @throws UnknownDeviceException if the server refuses a device that the target never promised
     * @throws InconclusiveException if it refuses one that the target promised
     */
    public void requireSelling(PaymentClient other, SaleReply reply) {
        if (!reply.answer().approved() && !trySale(other)) {
            throw notSelling(other);
        }
    }

    private RuntimeException notSelling(PaymentClient other) {
        return others.promised()
                ? new InconclusiveException("the server approves no sale of device " + other.sn()
                        + ", which device.others says that it knows")
                : new UnknownDeviceException(TargetRole.PAYMENT_SERVER, other.sn());
    }

    /**
     * A device with few sales today, so that all its pages can be read: another one if the target promises any or the
     * server happens to take it, else its own.
     */
    public PaymentClient lowVolumeDevice() {
        return quietDevices
                .select(rotated(), !others.promised(), this::salesToday)
                .map(this::device)
                .orElseGet(this::ownDevice);
    }

    /** Whether the server answers a harmless query of the target's own device now, whatever it says. */
    boolean isAnswering() {
        firstPage(ownDevice().once());
        return true;
    }

    /** Others, at most so many, of which few have sold in this run; where none are promised, the server may know none. */
    public List<PaymentClient> otherDevices(int most) {
        List<String> all = rotated();
        return all.subList(Math.max(0, all.size() - most), all.size()).stream()
                .map(this::device)
                .toList();
    }

    /** Empty where the query does not tell, and for a made-up device that does not prove to sell. */
    private OptionalInt salesToday(String serialNumber) {
        PaymentClient device = device(serialNumber);
        if (others.promised()) {
            QueryReply reply = firstPage(device);
            return reply.answer().succeeded() ? reply.answer().total() : OptionalInt.empty();
        }
        try {
            if (!trySale(device)) {
                return OptionalInt.empty();
            }
            QueryReply reply = firstPage(device);
            boolean shown = !reply.answer().records().isEmpty();
            return shown ? reply.answer().total() : OptionalInt.empty();
        } catch (NoAnswerException e) {
            return OptionalInt.empty();
        }
    }

    private static QueryReply firstPage(PaymentClient device) {
        return device.ask(TransactionQuery.page(device.sn(), device.today(), 1));
    }

    /** Whether the server approves a sale of a device; it makes one. */
    public static boolean trySale(PaymentClient device) {
        try {
            return device.sell(device.newSale()).answer().approved();
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

    private PaymentClient device(String serialNumber) {
        return new PaymentClient(
                serialNumber,
                codec,
                new HttpPaymentClient(address, evidence).sharing(server),
                evidence,
                traceNumbers,
                clock);
    }
}
