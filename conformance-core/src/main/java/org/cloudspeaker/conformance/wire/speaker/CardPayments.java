package org.cloudspeaker.conformance.wire.speaker;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.cloudspeaker.conformance.format.Card;
import org.cloudspeaker.conformance.format.Draft;
import org.cloudspeaker.conformance.format.Field;
import org.cloudspeaker.conformance.format.Reading;
import org.cloudspeaker.conformance.format.Sale;
import org.cloudspeaker.conformance.format.SaleAnswer;
import org.cloudspeaker.conformance.wire.Evidence;
import org.cloudspeaker.conformance.wire.InconclusiveException;
import org.cloudspeaker.conformance.wire.NoAnswerException;
import org.cloudspeaker.conformance.wire.device.HttpCall;
import org.cloudspeaker.conformance.wire.device.LostAnswer;
import org.cloudspeaker.conformance.wire.device.MockDevice;
import org.cloudspeaker.conformance.wire.device.PaymentAddress;
import org.cloudspeaker.conformance.wire.device.PaymentLink.Repeats;
import org.cloudspeaker.conformance.wire.device.SaleReply;

/** The sales of one speaker, one after the other (guide 3.5.1). */
final class CardPayments {
    private final MockDevice device;
    private final Optional<MockDevice> inClear;
    private final Firmware firmware;
    private final SpeakerManners manners;
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
    CardPayments(MockDevice device, Optional<MockDevice> inClear, SpeakerSettings settings, Evidence evidence) {
        this.device = device;
        this.inClear = inClear;
        this.firmware = settings.firmware();
        this.manners = new SpeakerManners(settings.faults());
        this.evidence = evidence;
    }

    /** Sells what the device shows, in minor units; never fails for what the server does. */
    synchronized SpeakerEvent.Sold sell(long shown, Card card) {
        Sale sale = numbered(device.newSale(manners.sold(shown), card));
        last = Optional.of(sale);
        sales++;
        SpeakerEvent.Sold sold = send(sale);
        unanswered = sold.answer().isEmpty();
        return sold;
    }

    /** Sends the last sale once more, as after a lost answer; empty where there was none. */
    synchronized Optional<SpeakerEvent.Sold> repeatLast() {
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

    private Sale numbered(Sale next) {
        if (unanswered && manners.reusesTraceNumber() && last.isPresent()) {
            return next.numberedAs(last.get());
        }
        int step = manners.step(sales);
        if (step == 0 && last.isPresent()) {
            unused = Optional.of(next);
            return next.numberedAs(last.get());
        }
        if (unused.isPresent()) {
            Sale numbers = unused.get();
            unused = Optional.of(next);
            return next.numberedAs(numbers);
        }
        return step > 1 && last.isPresent() ? device.newSale(next.amount(), next.card()) : next;
    }

    private SpeakerEvent.Sold send(Sale sale) {
        Instant at = evidence.now();
        MockDevice repeating = device.repeating(new Repeats(manners.most(), this::again));
        try {
            if (losing) {
                losing = false;
                repeating.sellAndLoseTheAnswer(sale, LostAnswer.ONCE_ANSWERED);
            }
            SaleReply reply = repeating.sell(call(sale), sale.toString());
            return new SpeakerEvent.Sold(at, sale, Optional.of(reply.answer()), outcome(reply), took(at));
        } catch (NoAnswerException | InconclusiveException e) {
            inClear.ifPresent(plain -> goOn(plain, sale));
            return new SpeakerEvent.Sold(at, sale, Optional.empty(), String.valueOf(e.getMessage()), took(at));
        }
    }

    /** Whatever comes of it. */
    private void goOn(MockDevice plain, Sale sale) {
        try {
            var unused = plain.sell(plain.call(message(sale)).withKey(Optional.of(plain.key())), sale.toString());
        } catch (NoAnswerException | InconclusiveException e) {
            // Nobody answers in plain HTTP; what was to be seen was sent.
        }
    }

    private String outcome(SaleReply reply) {
        Reading reading = reply.answer().reading();
        if (reading.syntax().isPresent()) {
            return "the answer, HTTP " + reply.http().status() + ", cannot be read";
        }
        return reading.value(Field.RESPONSE_CODE)
                .map(code -> "the response code is " + code + hint(reply.answer()))
                .orElse("the answer, HTTP " + reply.http().status() + ", has no response code");
    }

    /** What a device that looks first is spared. */
    private String hint(SaleAnswer answer) {
        return firmware.survives() && answer.approved() && answer.withoutChipData()
                ? " (it looked first: of firmware V1.0.4 it is said that the device restarts, because the answer has no"
                        + " emvData)"
                : "";
    }

    private Duration took(Instant at) {
        return Duration.between(at, evidence.now());
    }

    private HttpCall again(HttpCall before) {
        if (!manners.renumbersRepeats()) {
            return before;
        }
        last = last.map(sale -> device.newSale(sale.amount(), sale.card()));
        return last.map(this::call).orElse(before);
    }

    private HttpCall call(Sale sale) {
        Optional<PaymentAddress.Key> key = firmware.showsKey() ? manners.key(device.key(), false) : Optional.empty();
        return device.call(message(sale)).withKey(key);
    }

    private Draft message(Sale sale) {
        Sale signed = manners.signed(sale);
        Draft draft = manners.cards(device.draft(signed, firmware.cards()), device.draft(signed), sale.card())
                .with(Field.AMOUNT, Long.toString(sale.amount()))
                .with(Field.APP_VERSION, firmware.version());
        return manners.sale(draft, sale);
    }
}
