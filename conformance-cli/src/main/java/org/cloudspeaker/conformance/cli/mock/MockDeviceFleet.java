package org.cloudspeaker.conformance.cli.mock;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.cloudspeaker.conformance.cli.mock.log.FleetLog;
import org.cloudspeaker.conformance.device.DeviceRuntime;
import org.cloudspeaker.conformance.device.MockDevice;
import org.cloudspeaker.conformance.device.MockDeviceConfig;

/** Many devices at once, each of which presents a card by itself. */
final class MockDeviceFleet implements AutoCloseable {
    /** How many devices connect at once, so that a broker is not flooded. */
    private static final int WAVE = 50;

    private final MockDevicePlan plan;
    private final DeviceRuntime resources;
    private final FleetLog log;
    private final List<MockDevice> devices = new ArrayList<>();

    MockDeviceFleet(MockDevicePlan plan, DeviceRuntime resources, FleetLog log) {
        this.plan = plan;
        this.resources = resources;
        this.log = log;
    }

    /** Switches them on, wave after wave. */
    void switchOn(MockDeviceConfig first) {
        Duration patience = plan.target().limits().connect();
        for (int from = 0; from < plan.sns().size(); from += WAVE) {
            int to = Math.min(from + WAVE, plan.sns().size());
            plan.sns().subList(from, to).forEach(sn -> add(sn, first));
            if (!allListen(devices.subList(from, to), patience)) {
                patience =
                        Duration.ZERO; // They keep trying, but the next wave does not wait for a broker that is down.
            }
        }
    }

    private void add(String sn, MockDeviceConfig first) {
        MockDeviceConfig own = sn.equals(first.connections().sn()) ? first : plan.other(sn, first);
        MockDevice device = MockDevice.switchOn(own, resources, event -> log.log(sn, event));
        device.presentCardAlways(plan.payer().card());
        devices.add(device);
    }

    private static boolean allListen(List<MockDevice> wave, Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        return wave.stream()
                .map(device -> device.awaitSubscribed(Duration.ofNanos(Math.max(0, end - System.nanoTime()))))
                .reduce(true, Boolean::logicalAnd);
    }

    /** Switches them off. */
    @Override
    public void close() {
        devices.forEach(MockDevice::switchOff);
    }
}
