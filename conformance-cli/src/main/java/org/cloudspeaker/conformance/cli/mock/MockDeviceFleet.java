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
    /** So many connect at once, so that a broker is not taken by storm. */
    private static final int WAVE = 50;

    private final MockDevicePlan plan;
    private final DeviceRuntime resources;
    private final FleetLog log;
    private final List<MockDevice> speakers = new ArrayList<>();

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
            if (!allListen(speakers.subList(from, to), patience)) {
                patience = Duration.ZERO; // They go on trying; nobody waits for a broker that is not there.
            }
        }
    }

    private void add(String sn, MockDeviceConfig first) {
        MockDeviceConfig own = sn.equals(first.connections().sn()) ? first : plan.other(sn, first);
        MockDevice speaker = MockDevice.switchOn(own, resources, event -> log.log(sn, event));
        speaker.presentCardAlways(plan.payer().card());
        speakers.add(speaker);
    }

    private static boolean allListen(List<MockDevice> wave, Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        return wave.stream()
                .map(speaker -> speaker.awaitSubscribed(Duration.ofNanos(Math.max(0, end - System.nanoTime()))))
                .reduce(true, Boolean::logicalAnd);
    }

    /** Switches them off. */
    @Override
    public void close() {
        speakers.forEach(MockDevice::switchOff);
    }
}
