package org.cloudspeaker.conformance.mocks.fault;

import org.cloudspeaker.conformance.fault.FaultDescription;

/** Ways for the mock broker to be wrong in how fast and how many devices it serves (BRK-MSG-10, -11), and upstream (BRK-UPL). */
public enum BrokerServiceFault implements BrokerFault {
    /** Delivers every message late. */
    DELIVERS_LATE("BRK-MSG-10", "every message late"),
    /** Serves 64 connections, and refuses the next. */
    CONNECTS_64("BRK-MSG-11", "only 64 connected"),
    /** Takes every device, and delivers to the first 64 alone. */
    SERVES_64("BRK-MSG-11", "only 64 served"),
    /** Gives one of many devices what was for its neighbour. */
    MIXES_UP_NEIGHBOURS("BRK-MSG-11", "one device's messages delivered to its neighbour"),
    /** Acknowledges what devices publish, and passes it to nobody. */
    SWALLOWS_STATUS("BRK-UPL-01", "swallowed"),
    /** Cuts the last byte off what devices publish. */
    CUTS_STATUS("BRK-UPL-01", "altered");

    private final FaultDescription about;

    BrokerServiceFault(String requirement, String text) {
        this.about = FaultDescription.of(requirement, text);
    }

    @Override
    public FaultDescription about() {
        return about;
    }
}
