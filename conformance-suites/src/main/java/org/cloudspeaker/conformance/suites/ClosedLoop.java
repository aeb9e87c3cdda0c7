package org.cloudspeaker.conformance.suites;

import static org.cloudspeaker.conformance.suites.assertions.ConformanceAssertions.assertThat;

import org.cloudspeaker.conformance.format.Broadcast.Mode;
import org.cloudspeaker.conformance.junit.Broadcasts;
import org.cloudspeaker.conformance.junit.BrokerSide;
import org.cloudspeaker.conformance.junit.ConformanceChapter;
import org.cloudspeaker.conformance.junit.Verifies;
import org.cloudspeaker.conformance.wire.device.DeviceLink;
import org.cloudspeaker.conformance.wire.device.MockDevice;

/** E2E: from the broadcast to the books. */
@ConformanceChapter("E2E")
public class ClosedLoop {
    private static final long AMOUNT = 12344;

    @Verifies(
            value = "E2E-01",
            needs = {"BRK-MSG-01", "AMT-01"})
    void theAmountOfABroadcastIsTheAmountInTheBooks(BrokerSide broker, Broadcasts broadcasts, MockDevice device) {
        DeviceLink listening = broker.listening();
        broker.customerServer()
                .publish(broker.topicOf(broker.sn()), broadcasts.written(broadcasts.of(Mode.GUIDANCE, AMOUNT)));
        var heard =
                broadcasts.read(Arrivals.of(listening, broker).next().delivery().payload());
        var sale = device.newSale(heard.orElseThrow().amount());
        assertThat(device.sell(sale)).isApproved();
        assertThat(Bookkeeping.of(device, sale).find(sale)).hasAmount(AMOUNT);
    }
}
