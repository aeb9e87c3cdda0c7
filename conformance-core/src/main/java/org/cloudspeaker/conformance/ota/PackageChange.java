package org.cloudspeaker.conformance.ota;

import java.util.Optional;

/**
 * One difference between two packages.
 *
 * @param part where
 * @param name the key or the path
 * @param kind what becomes of it
 * @param before what it was, as it may be shown; empty where it was not there
 * @param after what it will be, likewise
 */
public record PackageChange(Part part, String name, Kind kind, String before, String after) {
    /** The parts of a package, as a device or a TMS sees them. */
    public enum Part {
        /** A key of resource.json, which the TMS reads. */
        DESCRIPTION,
        /** A key of the parameter file. */
        PARAMETER,
        /** A file that the device gets. */
        FILE
    }

    /** What becomes of it. */
    public enum Kind {
        /** It is new. */
        ADDED,
        /** It is gone. */
        REMOVED,
        /** It is another. */
        CHANGED,
        /** It stays, and that is worth saying: of secrets alone. */
        SAME
    }

    /** The change from one to the other, if there is one. */
    static Optional<PackageChange> between(Part part, String name, Optional<String> before, Optional<String> after) {
        if (before.equals(after)) {
            return Optional.empty();
        }
        Kind kind = before.isEmpty() ? Kind.ADDED : after.isEmpty() ? Kind.REMOVED : Kind.CHANGED;
        return Optional.of(new PackageChange(part, name, kind, before.orElse(""), after.orElse("")));
    }
}
