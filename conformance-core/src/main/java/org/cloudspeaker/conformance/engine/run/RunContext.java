package org.cloudspeaker.conformance.engine.run;

import java.time.Clock;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.cloudspeaker.conformance.client.OrdinaryAmounts;
import org.cloudspeaker.conformance.client.TraceNumbers;
import org.cloudspeaker.conformance.client.http.ApprovalHistory;
import org.cloudspeaker.conformance.client.http.BooksDelay;
import org.cloudspeaker.conformance.client.http.PaymentServerAddress;
import org.cloudspeaker.conformance.client.http.PaymentServerState;
import org.cloudspeaker.conformance.client.http.RequestPacer;
import org.cloudspeaker.conformance.client.mqtt.BrokerAddress;
import org.cloudspeaker.conformance.client.mqtt.MqttClientResources;
import org.cloudspeaker.conformance.config.Target;
import org.cloudspeaker.conformance.config.parameter.DeviceParameters;
import org.cloudspeaker.conformance.evidence.Transcript;
import org.cloudspeaker.conformance.message.profile.Codec;
import org.cloudspeaker.conformance.message.profile.FormatProfile;

/** What the checks of one run share: the target, its message format, the time, the numbers of sales. Thread-safe. */
public final class RunContext implements AutoCloseable {
    private final Target target;
    private final FormatProfile profile;
    private final Codec codec;
    private final FormatLog formats = new FormatLog();
    private final RunEnvironment environment;
    private final RunOptions options;
    private final TraceNumbers traceNumbers;
    private final LowVolumeDevices lowVolumeDevices;
    private final MqttClientResources network = new MqttClientResources();
    private final RunCache cache = new RunCache();
    private final List<Runnable> closing = new CopyOnWriteArrayList<>();

    /**
     * The context of a run that begins now.
     *
     * @param target with the parameter file that leads to the servers, also where these are those of a bench
     * @param profile the format of the target's messages
     */
    public RunContext(Target target, FormatProfile profile, RunEnvironment environment, RunOptions options) {
        this.target = target;
        this.profile = profile;
        this.codec = formats.observing(profile.newCodec(environment.clock().getZone()));
        this.environment = environment;
        profile.defaults().secrets().forEach(environment.transcript().redaction()::hide);
        this.options = options;
        this.traceNumbers = new TraceNumbers(
                environment.clock().instant(),
                target.limits().sales(),
                new OrdinaryAmounts(target.payment().declineAmount()));
        this.lowVolumeDevices = new LowVolumeDevices(traceNumbers);
    }

    /** What is certified. */
    public Target target() {
        return target;
    }

    /**
     * What the target's parameter file says.
     *
     * @throws NoSuchElementException if it cannot be used
     */
    public DeviceParameters parameters() {
        return target.device()
                .parameters()
                .parameters()
                .orElseThrow(() -> new NoSuchElementException("the parameter file cannot be used"));
    }

    /** The format of the target's messages. */
    public FormatProfile profile() {
        return profile;
    }

    /** Writes and reads them. */
    public Codec codec() {
        return codec;
    }

    /** What they are by the rules of their format. */
    public FormatLog formats() {
        return formats;
    }

    /** The time of the run and of its devices, in their time zone. */
    public Clock clock() {
        return environment.clock();
    }

    /** Everything that was spoken so far. */
    public Transcript transcript() {
        return environment.transcript();
    }

    /** Tells a person what to do; whether there was somebody to be told. */
    public boolean showPrompt(String prompt) {
        return environment.prompt().test(prompt);
    }

    /** Where generated values begin. */
    public long seed() {
        return options.seed();
    }

    /** Whether a requirement is checked. */
    public boolean isSelected(String id) {
        return options.selection().includes(id);
    }

    /** The numbers of the run's sales. */
    public TraceNumbers traceNumbers() {
        return traceNumbers;
    }

    /** The devices whose day is short enough to be read. */
    public LowVolumeDevices lowVolumeDevices() {
        return lowVolumeDevices;
    }

    /** What the MQTT clients of the run share. */
    public MqttClientResources network() {
        return network;
    }

    /** Where the broker is, and how a device reaches it; found out with the first call. */
    public BrokerAddress brokerAddress() {
        return cache.get(
                BrokerAddress.class, () -> BrokerAddress.of(parameters().mqtt(), target.mqtt(), target.limits()));
    }

    /** The same, if a check has asked for it. */
    public Optional<BrokerAddress> knownBrokerAddress() {
        return cache.find(BrokerAddress.class);
    }

    /** Where the payment server is, and how a device speaks to it; found out with the first call. */
    public PaymentServerAddress paymentAddress() {
        return cache.get(
                PaymentServerAddress.class,
                () -> PaymentServerAddress.of(parameters().payment(), target.payment(), target.limits()));
    }

    /** When the broker let each device in. */
    public SubscriptionHistory subscriptions() {
        return cache.get(SubscriptionHistory.class, SubscriptionHistory::new);
    }

    /** What all clients of the payment server share. */
    public PaymentServerState paymentServer() {
        return cache.get(
                PaymentServerState.class,
                () -> new PaymentServerState(
                        new RequestPacer(target.limits().rate(), clock()),
                        new ApprovalHistory(),
                        new BooksDelay(target.limits().books())));
    }

    /** What the run finds out once and remembers. */
    public RunCache cache() {
        return cache;
    }

    /** Has something done when the run is over, while its network is still there. */
    public void onClose(Runnable closing) {
        this.closing.add(closing);
    }

    @Override
    public void close() {
        closing.forEach(Runnable::run);
        network.close();
    }
}
