package org.cloudspeaker.conformance.engine.role;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.cloudspeaker.conformance.card.BerTlv;
import org.cloudspeaker.conformance.card.Card;
import org.cloudspeaker.conformance.card.Mask;
import org.cloudspeaker.conformance.config.RunLimits;
import org.cloudspeaker.conformance.device.DeviceEvent;
import org.cloudspeaker.conformance.device.DeviceRuntime;
import org.cloudspeaker.conformance.device.FirmwareProfile;
import org.cloudspeaker.conformance.device.MockDevice;
import org.cloudspeaker.conformance.device.MockDeviceConfig;
import org.cloudspeaker.conformance.engine.bench.LoopDevice;
import org.cloudspeaker.conformance.engine.run.RunContext;
import org.cloudspeaker.conformance.evidence.Discrepancy;
import org.cloudspeaker.conformance.evidence.Durations;
import org.cloudspeaker.conformance.evidence.Evidence;
import org.cloudspeaker.conformance.evidence.InconclusiveException;
import org.cloudspeaker.conformance.message.MessageField;
import org.cloudspeaker.conformance.message.syntax.Payload;
import org.cloudspeaker.conformance.result.Exchange;

/** A mock speaker between the target's servers: it is switched on once, and stays on for the rest of the run. */
final class MockLoopDevice implements LoopDevice {
    private final RunLimits limits;
    private final Mask mask;
    private final Evidence evidence;
    private final MockDevice speaker;
    private final BlockingQueue<DeviceEvent.MessageHandled> reactions = new LinkedBlockingQueue<>();
    private int adopted;

    /** The one of the run: switched on with the first call, and off with the run. */
    static MockLoopDevice of(RunContext run, Supplier<BrokerClients> broker) {
        return run.cache().get(MockLoopDevice.class, () -> {
            MockLoopDevice device = new MockLoopDevice(run, broker.get());
            run.onClose(device::close);
            return device;
        });
    }

    /** Begins with a session that holds nothing from before. */
    private MockLoopDevice(RunContext run, BrokerClients broker) {
        limits = broker.limits();
        mask = run.profile().mask();
        evidence = new Evidence(run.transcript());
        broker.clearSession(broker.sn());
        MockDeviceConfig.ServerConnections connections = new MockDeviceConfig.ServerConnections(
                run.brokerAddress(), broker.login(broker.sn()), broker.topicOf(broker.sn()), run.paymentAddress());
        speaker = MockDevice.switchOn(
                new MockDeviceConfig(run.codec(), connections, FirmwareProfile.guide(), Set.of()),
                new DeviceRuntime(run.network(), run.traceNumbers(), evidence, run.clock()),
                this::happened);
    }

    private void happened(DeviceEvent event) {
        if (event instanceof DeviceEvent.MessageHandled reacted) {
            reactions.add(reacted);
        }
    }

    @Override
    public String sn() {
        return speaker.sn();
    }

    @Override
    public void awaitSubscription() {
        Duration limit = limits.connect().plus(limits.answer());
        if (!speaker.awaitSubscribed(limit)) {
            throw new InconclusiveException("the device " + sn() + " was not connected and subscribed within "
                    + Durations.format(limit) + ": run the BRK chapter");
        }
    }

    @Override
    public void publish(Payload message, BroadcastPublisher publishing) {
        reactions.clear();
        publishing.publish(message);
        if (reaction() == null) {
            throw new Discrepancy(
                    "a message, published with QoS 1",
                    "it arrives at the device within " + limits.mustArrive().toMillis() + " ms",
                    "nothing arrived");
        }
    }

    private DeviceEvent.@org.jspecify.annotations.Nullable MessageHandled reaction() {
        try {
            return reactions.poll(limits.mustArrive().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    /** The mock device takes the next message at once. */
    @Override
    public void awaitIdle() {}

    @Override
    public List<CompletedSale> presentCard(boolean expected) {
        // What it was to play it has played: where it does not ask for a card now, it never will.
        Duration held = expected ? limits.mustArrive() : Duration.ZERO;
        List<CompletedSale> sales = new ArrayList<>();
        speaker.presentCard(Card.guide(), held).ifPresent(sold -> sales.add(made(sold)));
        return sales;
    }

    private CompletedSale made(DeviceEvent.SaleCompleted sold) {
        String emvData = sold.sale().toMessage(mask).values().getOrDefault(MessageField.EMV_DATA, "");
        return new CompletedSale(
                sold.sale(),
                BerTlv.ofHex(emvData).amountAuthorised(),
                sold.approved(),
                sold.at().plus(sold.took()));
    }

    @Override
    public void dropNextAnswer() {
        speaker.loseNextAnswer();
    }

    @Override
    public List<Exchange> newExchanges() {
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
