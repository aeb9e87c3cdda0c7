package org.cloudspeaker.conformance.mocks.fault;

import java.util.stream.Stream;
import org.cloudspeaker.conformance.fault.Fault;

/** Ways for the mock payment server to be wrong, one enum a chapter of the catalogue. */
public sealed interface PaymentFault extends Fault
        permits SaleFault,
                AmountFault,
                RetryFault,
                QueryFault,
                ApiKeyFault,
                PaymentTlsFault,
                RobustnessFault,
                EndToEndFault {
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
