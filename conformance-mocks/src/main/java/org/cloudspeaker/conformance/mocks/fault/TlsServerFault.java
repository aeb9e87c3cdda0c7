package org.cloudspeaker.conformance.mocks.fault;

import java.util.Collection;
import java.util.Optional;
import org.cloudspeaker.conformance.fault.Fault;
import org.cloudspeaker.conformance.mocks.tls.TlsServerFlaw;

/** A fault of a server that may speak TLS. */
public sealed interface TlsServerFault extends Fault permits BrokerFault, PaymentFault {
    /** How it is wrong in TLS, as a server of another kind could be too; empty where that is not its way. */
    default Optional<TlsServerFlaw> flaw() {
        return Optional.empty();
    }

    /** The first such flaw among these faults. */
    static Optional<TlsServerFlaw> firstFlaw(Collection<? extends TlsServerFault> faults) {
        return faults.stream()
                .map(TlsServerFault::flaw)
                .flatMap(Optional::stream)
                .findFirst();
    }
}
