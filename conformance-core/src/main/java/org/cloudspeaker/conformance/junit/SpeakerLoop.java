package org.cloudspeaker.conformance.junit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.cloudspeaker.conformance.format.BerTlv;
import org.cloudspeaker.conformance.format.Card;
import org.cloudspeaker.conformance.format.Field;
import org.cloudspeaker.conformance.format.Mask;
import org.cloudspeaker.conformance.format.Payload;
import org.cloudspeaker.conformance.result.Exchange;
import org.cloudspeaker.conformance.target.Limits;
import org.cloudspeaker.conformance.wire.Evidence;
import org.cloudspeaker.conformance.wire.InconclusiveException;
import org.cloudspeaker.conformance.wire.Spans;
import org.cloudspeaker.conformance.wire.speaker.Firmware;
import org.cloudspeaker.conformance.wire.speaker.MockSpeaker;
import org.cloudspeaker.conformance.wire.speaker.Resources;
import org.cloudspeaker.conformance.wire.speaker.SpeakerEvent;
import org.cloudspeaker.conformance.wire.speaker.SpeakerSettings;

/** A mock speaker between the target's servers: it is switched on once, and stays on for the rest of the run. */
final class SpeakerLoop implements LoopDevice {
    private final Limits limits;
    private final Mask mask;
    private final Evidence evidence;
    private final MockSpeaker speaker;
    private final BlockingQueue<SpeakerEvent.Reacted> reactions = new LinkedBlockingQueue<>();
    private int adopted;

    /** Begins with a session that holds nothing from before. */
    SpeakerLoop(Certification run, BrokerSide broker) {
        limits = broker.limits();
        mask = run.profile().mask();
        evidence = new Evidence(run.transcript());
        broker.forget(broker.sn());
        SpeakerSettings.Connections connections = new SpeakerSettings.Connections(
                run.discoveries().brokerAddress(),
                broker.login(broker.sn()),
                broker.topicOf(broker.sn()),
                run.discoveries().paymentAddress());
        speaker = MockSpeaker.switchOn(
                new SpeakerSettings(run.codec(), connections, Firmware.guide(), Set.of()),
                new Resources(run.network(), run.traceNumbers(), evidence, run.clock()),
                this::happened);
    }

    private void happened(SpeakerEvent event) {
        if (event instanceof SpeakerEvent.Reacted reacted) {
            reactions.add(reacted);
        }
    }

    @Override
    public String sn() {
        return speaker.sn();
    }

    @Override
    public void awaitListening() {
        Duration limit = limits.connect().plus(limits.answer());
        if (!speaker.awaitListening(limit)) {
            throw new InconclusiveException("the device " + sn() + " was not connected and subscribed within "
                    + Spans.shown(limit) + ": run the BRK chapter");
        }
    }

    @Override
    public void publish(Payload message, Publishing publishing) {
        reactions.clear();
        publishing.publish(message);
        if (reaction() == null) {
            throw new Discrepancy(
                    "a message, published with QoS 1",
                    "it arrives at the device within " + limits.mustArrive().toMillis() + " ms",
                    "nothing arrived");
        }
    }

    private SpeakerEvent.@org.jspecify.annotations.Nullable Reacted reaction() {
        try {
            return reactions.poll(limits.mustArrive().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    /** The mock device takes the next message at once. */
    @Override
    public void rest() {}

    @Override
    public List<Made> present(boolean expected) {
        // What it was to play it has played: where it does not ask for a card now, it never will.
        Duration held = expected ? limits.mustArrive() : Duration.ZERO;
        List<Made> sales = new ArrayList<>();
        speaker.presentCard(Card.guide(), held).ifPresent(sold -> sales.add(made(sold)));
        return sales;
    }

    private Made made(SpeakerEvent.Sold sold) {
        String emvData = sold.sale().draft(mask).values().getOrDefault(Field.EMV_DATA, "");
        return new Made(
                sold.sale(),
                BerTlv.ofHex(emvData).amountAuthorised(),
                sold.approved(),
                sold.at().plus(sold.took()));
    }

    @Override
    public void loseNextAnswer() {
        speaker.loseNextAnswer();
    }

    @Override
    public List<Exchange> news() {
        List<Exchange> all = evidence.exchanges();
        List<Exchange> news = all.subList(adopted, all.size());
        adopted = all.size();
        return news;
    }

    @Override
    public void close() {
        speaker.close();
    }
}
