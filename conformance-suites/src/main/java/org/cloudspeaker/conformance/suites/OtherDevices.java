package org.cloudspeaker.conformance.suites;

import java.util.List;
import java.util.stream.Stream;
import org.cloudspeaker.conformance.format.TransactionQuery;
import org.cloudspeaker.conformance.junit.Fleet;
import org.cloudspeaker.conformance.target.Target;
import org.cloudspeaker.conformance.wire.InconclusiveException;
import org.cloudspeaker.conformance.wire.NoAnswerException;
import org.cloudspeaker.conformance.wire.Role;
import org.cloudspeaker.conformance.wire.UnknownDeviceException;
import org.cloudspeaker.conformance.wire.device.MockDevice;
import org.opentest4j.TestAbortedException;

/** Devices beside the target's own, which a server may not know. */
final class OtherDevices {
    private static final long TRIAL = 100;
    private static final int FEWEST_AT_ONCE = 10;

    private OtherDevices() {}

    /**
     * Another device, whose sales the server approves.
     *
     * @throws TestAbortedException if the target has none
     * @throws UnknownDeviceException if the server refuses a device that the target never promised
     * @throws InconclusiveException if it refuses one that the target promised
     */
    static MockDevice oneThatSells(Fleet fleet, Target target) {
        MockDevice other = fleet.other();
        if (sells(other)) {
            return other;
        }
        if (target.device().others().promised()) {
            throw new InconclusiveException(
                    "the server approves no sale of device " + other.sn() + ", which device.others says that it knows");
        }
        throw new UnknownDeviceException(Role.PAYMENT_SERVER, other.sn());
    }

    /**
     * A device for many sales: a quiet one if the target promises others, else another one that the server happens to
     * take, so that the day of the target's own stays short; else its own.
     */
    static MockDevice oneForManySales(Fleet fleet, Target target) {
        if (target.device().others().promised()
                || target.device().others().sns().isEmpty()) {
            return fleet.quiet();
        }
        MockDevice other = fleet.other();
        return sells(other) && shows(other) ? other : fleet.own();
    }

    /**
     * Others for sales at the same moment: those that the target promises, or made up ones up to the first of which the
     * server approves no sale.
     *
     * @param most how many are wanted, and tried
     * @throws TestAbortedException if there are fewer than ten
     */
    static List<MockDevice> forManyAtOnce(Fleet fleet, Target target, int most) {
        Stream<MockDevice> others = fleet.several(most).stream();
        List<MockDevice> known = target.device().others().promised()
                ? others.toList()
                : others.takeWhile(OtherDevices::sells).toList();
        if (known.size() < FEWEST_AT_ONCE) {
            throw new TestAbortedException("it takes " + FEWEST_AT_ONCE + " test devices that sell at the same moment,"
                    + " and the server is known to take " + known.size()
                    + " beside device.sn: list test devices that it knows under device.others");
        }
        return known;
    }

    private static boolean sells(MockDevice device) {
        try {
            return device.sell(device.newSale(TRIAL)).answer().approved();
        } catch (NoAnswerException e) {
            return false;
        }
    }

    private static boolean shows(MockDevice device) {
        var page = device.ask(TransactionQuery.page(device.sn(), device.today(), 1));
        return !page.answer().records().isEmpty();
    }
}
