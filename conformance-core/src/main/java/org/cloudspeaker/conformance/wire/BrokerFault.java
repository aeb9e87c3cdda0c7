package org.cloudspeaker.conformance.wire;

import java.util.stream.Stream;

/** Ways for the mock broker to be wrong, one enum a group of the chapter. */
public sealed interface BrokerFault extends Fault
        permits ConnectionFault, AccessFault, BrokerTlsFault, DeliveryFault, ServiceFault {
    /** All of them, in the order of the groups. */
    static Stream<BrokerFault> all() {
        return Stream.<BrokerFault[]>of(
                        ConnectionFault.values(),
                        AccessFault.values(),
                        BrokerTlsFault.values(),
                        DeliveryFault.values(),
                        ServiceFault.values())
                .flatMap(Stream::of);
    }
}
