package org.cloudspeaker.conformance.fault;

import java.util.Collection;
import java.util.Optional;
import org.cloudspeaker.conformance.mocks.tls.TlsServerFlaw;

/**
 * One way for a mock role to be wrong. Faults are data: a test of a check, or of a user's own device, picks one and
 * gives it to the mock. A fault's name is its own among all faults.
 */
public interface Fault {
    /** Its name, such as {@code BOOKS_REPETITIONS}. */
    String name();

    /** The id of the requirement that has to catch it. */
    String requirement();

    /** What is wrong, in a few words. */
    String description();

    /** How it is wrong in TLS, as a server of another kind could be too; empty where that is not its way. */
    default Optional<TlsServerFlaw> flaw() {
        return Optional.empty();
    }

    /** What has to be there for it to change anything; empty where that is always there. */
    default Optional<FaultPrecondition> need() {
        return Optional.empty();
    }

    /** The first such flaw among these faults. */
    static Optional<TlsServerFlaw> tlsFlaw(Collection<? extends Fault> faults) {
        return faults.stream().map(Fault::flaw).flatMap(Optional::stream).findFirst();
    }
}
