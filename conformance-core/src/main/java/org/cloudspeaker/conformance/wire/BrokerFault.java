package org.cloudspeaker.conformance.wire;

import java.util.Optional;
import java.util.stream.Stream;

/** Ways for the mock broker to be wrong, one enum a group of the chapter. */
public sealed interface BrokerFault extends Fault
        permits ConnectionFault, AccessFault, BrokerTlsFault, DeliveryFault, ServiceFault {
    @Override
    default Optional<Need> need() {
        return switch (requirement()) {
            case "BRK-AUT-01", "BRK-AUT-02", "BRK-AUT-03" -> Optional.of(Need.PASSWORD);
            case "BRK-AUT-04", "BRK-AUT-05", "BRK-AUT-06" -> Optional.of(Need.MUTUAL_TLS);
            case "BRK-ACL-01", "BRK-ACL-02" -> Optional.of(Need.ACCESS_CONTROL);
            default -> Optional.of(Need.TLS).filter(unused -> requirement().startsWith("BRK-TLS"));
        };
    }

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
