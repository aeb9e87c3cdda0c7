package org.cloudspeaker.conformance.mocks.fault;

import java.util.Optional;
import java.util.stream.Stream;
import org.cloudspeaker.conformance.fault.FaultPrecondition;

/** Ways for the mock broker to be wrong, one enum a group of the chapter. */
public sealed interface BrokerFault extends TlsServerFault
        permits BrokerConnectionFault, BrokerAccessFault, BrokerTlsFault, BrokerDeliveryFault, BrokerServiceFault {
    @Override
    default Optional<FaultPrecondition> need() {
        return switch (requirement()) {
            case "BRK-AUT-01", "BRK-AUT-02", "BRK-AUT-03" -> Optional.of(FaultPrecondition.PASSWORD);
            case "BRK-AUT-04", "BRK-AUT-05", "BRK-AUT-06" -> Optional.of(FaultPrecondition.MUTUAL_TLS);
            case "BRK-ACL-01", "BRK-ACL-02" -> Optional.of(FaultPrecondition.ACCESS_CONTROL);
            default ->
                Optional.of(FaultPrecondition.TLS)
                        .filter(unused -> requirement().startsWith("BRK-TLS"));
        };
    }

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
