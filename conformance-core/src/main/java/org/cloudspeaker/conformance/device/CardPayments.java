package org.cloudspeaker.conformance.device;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.cloudspeaker.conformance.card.Card;
import org.cloudspeaker.conformance.client.http.ConnectionLossPoint;
import org.cloudspeaker.conformance.client.http.HttpCall;
import org.cloudspeaker.conformance.client.http.HttpPaymentClient.RetryPolicy;
import org.cloudspeaker.conformance.client.http.PaymentClient;
import org.cloudspeaker.conformance.client.http.PaymentServerAddress;
import org.cloudspeaker.conformance.client.http.SaleReply;
import org.cloudspeaker.conformance.device.DeviceFaultPoints.OutgoingSale;
import org.cloudspeaker.conformance.device.DeviceFaultPoints.ShownApiKey;
import org.cloudspeaker.conformance.device.DeviceFaultPoints.TraceNumberStep;
import org.cloudspeaker.conformance.evidence.Evidence;
import org.cloudspeaker.conformance.evidence.InconclusiveException;
import org.cloudspeaker.conformance.evidence.NoAnswerException;
import org.cloudspeaker.conformance.fault.ActiveFaults;
import org.cloudspeaker.conformance.message.DecodedMessage;
import org.cloudspeaker.conformance.message.MessageField;
import org.cloudspeaker.conformance.message.OutgoingMessage;
import org.cloudspeaker.conformance.message.Sale;
import org.cloudspeaker.conformance.message.SaleAnswer;

/** The sales of one speaker, one after the other (guide 3.5.1). */
final class CardPayments {
    /** How often a sale is sent in all where the connection breaks. */
    private static final int ATTEMPTS = 3;

    private final PaymentClient device;
    private final Optional<PaymentClient> inClear;
    private final FirmwareProfile firmware;
    private final ActiveFaults faults;
    private final Evidence evidence;
    private Optional<Sale> last = Optional.empty();
    /** Has the numbers that were given and not sent yet. */
    private Optional<Sale> unused = Optional.empty();

    private int sales;
    private boolean losing;
    private boolean unanswered;

    /**
     * The sales of a device.
     *
     * @param inClear the same device without TLS, where it gives TLS up
     */
    CardPayments(PaymentClient device, Optional<PaymentClient> inClear, DeviceSoftware software, Evidence evidence) {
        this.device = device;
        this.inClear = inClear;
        this.firmware = software.firmware();
        this.faults = software.faults();
        this.evidence = evidence;
    }

    /** Sells what the device shows, in minor units; never fails for what the server does. */
    synchronized DeviceEvent.SaleCompleted sell(long shown, Card card) {
        Sale sale = withTraceNumber(device.newSale(faults.apply(DeviceFaultPoints.AMOUNT, shown), card));
        last = Optional.of(sale);
        sales++;
        DeviceEvent.SaleCompleted sold = send(sale);
        unanswered = sold.answer().isEmpty();
        return sold;
    }

    /** Sends the last sale once more, as after a lost answer; empty where there was none. */
    synchronized Optional<DeviceEvent.SaleCompleted> repeatLast() {
        return last.map(this::send);
    }

    /** The last sale; empty where there was none. */
    synchronized Optional<Sale> last() {
        return last;
    }

    /** The network is lost before the answer to the next sale is read. */
    synchronized void loseNextAnswer() {
        losing = true;
    }

    private Sale withTraceNumber(Sale next) {
        if (unanswered && last.isPresent() && !faults.apply(DeviceFaultPoints.NUMBER_AFTER_LOSS, true)) {
            return next.withNumbersOf(last.get());
        }
        int step = faults.apply(DeviceFaultPoints.TRACE_NUMBER, new TraceNumberStep(sales, 1))
                .step();
        if (step == 0 && last.isPresent()) {
            unused = Optional.of(next);
            return next.withNumbersOf(last.get());
        }
        if (unused.isPresent()) {
            Sale numbers = unused.get();
            unused = Optional.of(next);
            return next.withNumbersOf(numbers);
        }
        return step > 1 && last.isPresent() ? device.newSale(next.amount(), next.card()) : next;
    }

    private DeviceEvent.SaleCompleted send(Sale sale) {
        Instant at = evidence.now();
        PaymentClient repeating = device.repeating(
                new RetryPolicy(faults.apply(DeviceFaultPoints.ATTEMPTS, ATTEMPTS), this::nextAttempt));
        try {
            if (losing) {
                losing = false;
                repeating.sellAndLoseTheAnswer(sale, ConnectionLossPoint.ONCE_ANSWERED);
            }
            SaleReply reply = repeating.sell(call(sale), sale.toString());
            return new DeviceEvent.SaleCompleted(at, sale, Optional.of(reply.answer()), outcome(reply), took(at));
        } catch (NoAnswerException | InconclusiveException e) {
            inClear.ifPresent(plain -> sendInClear(plain, sale));
            return new DeviceEvent.SaleCompleted(at, sale, Optional.empty(), String.valueOf(e.getMessage()), took(at));
        }
    }

    /** Whatever comes of it. */
    private void sendInClear(PaymentClient plain, Sale sale) {
        try {
            var unused = plain.sell(plain.call(message(sale)).withKey(Optional.of(plain.key())), sale.toString());
        } catch (NoAnswerException | InconclusiveException e) {
            // Nobody answers in plain HTTP; what was to be seen was sent.
        }
    }

    private String outcome(SaleReply reply) {
        DecodedMessage reading = reply.answer().message();
        if (reading.syntax().isPresent()) {
            return "the answer, HTTP " + reply.http().status() + ", cannot be read";
        }
        return reading.value(MessageField.RESPONSE_CODE)
                .map(code -> "the response code is " + code + hint(reply.answer()))
                .orElse("the answer, HTTP " + reply.http().status() + ", has no response code");
    }

    /** What a device that looks first is spared. */
    private String hint(SaleAnswer answer) {
        return firmware.survives() && answer.approved() && answer.withoutChipData()
                ? " (it looked first: of firmware V1.0.4 it is said that the device restarts, because the answer has no"
                        + " EMV data)"
                : "";
    }

    private Duration took(Instant at) {
        return Duration.between(at, evidence.now());
    }

    private HttpCall nextAttempt(HttpCall before) {
        if (faults.apply(DeviceFaultPoints.NUMBER_OF_REPEAT, true)) {
            return before;
        }
        last = last.map(sale -> device.newSale(sale.amount(), sale.card()));
        return last.map(this::call).orElse(before);
    }

    private HttpCall call(Sale sale) {
        Optional<PaymentServerAddress.AuthenticationHeader> key = firmware.showsKey() ? shownKey() : Optional.empty();
        return device.call(message(sale)).withKey(key);
    }

    private Optional<PaymentServerAddress.AuthenticationHeader> shownKey() {
        return faults.apply(DeviceFaultPoints.API_KEY, new ShownApiKey(Optional.of(device.key()), false))
                .header();
    }

    private OutgoingMessage message(Sale sale) {
        Sale signed = faults.apply(DeviceFaultPoints.CHIP, sale);
        OutgoingMessage draft = device.draft(signed, firmware.cards())
                .with(MessageField.AMOUNT, Long.toString(sale.amount()))
                .with(MessageField.APP_VERSION, firmware.version());
        return faults.apply(DeviceFaultPoints.SALE, new OutgoingSale(draft, device.draft(signed), sale))
                .message();
    }
}
