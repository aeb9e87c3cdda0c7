package org.cloudspeaker.conformance.mocks.bench;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.cloudspeaker.conformance.card.Card;
import org.cloudspeaker.conformance.client.TraceNumbers;
import org.cloudspeaker.conformance.client.mqtt.MqttClientResources;
import org.cloudspeaker.conformance.config.RunLimits;
import org.cloudspeaker.conformance.device.DeviceRuntime;
import org.cloudspeaker.conformance.device.MockDevice;
import org.cloudspeaker.conformance.device.MockDeviceConfig;
import org.cloudspeaker.conformance.evidence.Evidence;
import org.cloudspeaker.conformance.evidence.Transcript;
import org.cloudspeaker.conformance.evidence.redaction.Redaction;

/** A mock device is the device, and does at once what it is asked to. What it records is its own. */
final class MockDeviceOperator implements DeviceOperator {
    private static final int MOST_SALES = 1000;
    private static final Duration SOON = Duration.ofSeconds(5);

    private final MockDeviceConfig config;
    private final RunLimits limits;
    private final MqttClientResources network = new MqttClientResources();
    private final DeviceRuntime resources;
    private Optional<MockDevice> device = Optional.empty();

    MockDeviceOperator(MockDeviceConfig config, RunLimits limits, Clock clock) {
        this.config = config;
        this.limits = limits;
        this.resources = new DeviceRuntime(
                network,
                new TraceNumbers(clock.instant(), MOST_SALES),
                new Evidence(new Transcript(clock, new Redaction())),
                clock);
    }

    @Override
    public StepResult setUp() {
        device.ifPresent(MockDevice::switchOff);
        MockDevice on = MockDevice.switchOn(config, resources, event -> {});
        device = Optional.of(on);
        return new StepResult(true, "by switching the mock device on");
    }

    @Override
    public StepResult presentCard(Duration held) {
        boolean sold = device.flatMap(on -> on.presentCard(Card.guide(), held)).isPresent();
        return new StepResult(
                true, sold ? "to the mock device, which took it" : "to the mock device, which asked for none");
    }

    @Override
    public StepResult startQuery() {
        device.ifPresent(MockDevice::readHistory);
        return new StepResult(true, "of the mock device");
    }

    @Override
    public Duration setUpTimeout() {
        return SOON;
    }

    @Override
    public Duration cardTimeout() {
        return SOON;
    }

    @Override
    public Duration noSaleTimeout() {
        return Duration.ZERO;
    }

    @Override
    public Duration queryTimeout() {
        return SOON;
    }

    @Override
    public Duration retryDelay() {
        return Duration.ZERO;
    }

    @Override
    public Duration reconnectTimeout() {
        return limits.answer();
    }

    @Override
    public Duration oldLoginPeriod() {
        return Duration.ZERO;
    }

    @Override
    public void close() {
        device.ifPresent(MockDevice::close);
        network.close();
    }
}
