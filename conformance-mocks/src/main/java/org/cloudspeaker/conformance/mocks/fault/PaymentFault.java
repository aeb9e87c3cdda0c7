package org.cloudspeaker.conformance.mocks.fault;

import java.util.Optional;
import java.util.stream.Stream;
import org.cloudspeaker.conformance.fault.FaultPrecondition;

/** Ways for the mock payment server to be wrong, one enum a chapter of the catalogue. */
public sealed interface PaymentFault extends TlsServerFault
        permits SaleFault,
                AmountFault,
                RetryFault,
                QueryFault,
                ApiKeyFault,
                PaymentTlsFault,
                RobustnessFault,
                EndToEndFault {
    @Override
    default Optional<FaultPrecondition> need() {
        return switch (requirement()) {
            case "KEY-01", "KEY-02", "KEY-03", "KEY-04", "KEY-05", "KEY-07" -> Optional.of(FaultPrecondition.API_KEY);
            default -> Optional.of(FaultPrecondition.TLS).filter(unused -> this instanceof PaymentTlsFault);
        };
    }

    /** All of them, in the order of the chapters. */
    static Stream<PaymentFault> all() {
        return Stream.<PaymentFault[]>of(
                        SaleFault.values(),
                        AmountFault.values(),
                        RetryFault.values(),
                        QueryFault.values(),
                        ApiKeyFault.values(),
                        PaymentTlsFault.values(),
                        RobustnessFault.values(),
                        EndToEndFault.values())
                .flatMap(Stream::of);
    }
}
