package org.cloudspeaker.conformance.wire;

import java.util.Optional;
import java.util.stream.Stream;

/** Ways for the mock payment server to be wrong, one enum a chapter of the catalogue. */
public sealed interface PaymentFault extends Fault
        permits SaleFault, AmountFault, RetryFault, QueryFault, KeyFault, TlsFault, LoadFault, LoopFault {
    @Override
    default Optional<Need> need() {
        return switch (requirement()) {
            case "KEY-01", "KEY-02", "KEY-03", "KEY-04", "KEY-05", "KEY-07" -> Optional.of(Need.API_KEY);
            default -> Optional.of(Need.TLS).filter(unused -> this instanceof TlsFault);
        };
    }

    /** All of them, in the order of the chapters. */
    static Stream<PaymentFault> all() {
        return Stream.<PaymentFault[]>of(
                        SaleFault.values(),
                        AmountFault.values(),
                        RetryFault.values(),
                        QueryFault.values(),
                        KeyFault.values(),
                        TlsFault.values(),
                        LoadFault.values(),
                        LoopFault.values())
                .flatMap(Stream::of);
    }
}
