package org.cloudspeaker.conformance.mocks.fault;

import java.util.stream.Stream;
import org.cloudspeaker.conformance.fault.Fault;

/** Ways for the mock broker to be wrong, one enum a group of the chapter. */
public sealed interface BrokerFault extends Fault
        permits BrokerConnectionFault, BrokerAccessFault, BrokerTlsFault, BrokerDeliveryFault, BrokerServiceFault {
    /** All of them, in the order of the groups. */
    static Stream<BrokerFault> all() {
        return Stream.<BrokerFault[]>of(
                        BrokerConnectionFault.values(),
                        BrokerAccessFault.values(),
                        BrokerTlsFault.values(),
                        BrokerDeliveryFault.values(),
                        BrokerServiceFault.values())
                .flatMap(Stream::of);
    }
}
