package org.cloudspeaker.conformance.suites.assertions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.cloudspeaker.conformance.junit.Cases;
import org.cloudspeaker.conformance.junit.Discrepancy;
import org.cloudspeaker.conformance.junit.Packages;
import org.cloudspeaker.conformance.ota.OtaPackage;
import org.cloudspeaker.conformance.wire.InconclusiveException;
import org.opentest4j.TestAbortedException;

/**
 * Assertions on OTA packages, each of which is a case. What cannot be looked into is no second failure beside the one
 * that says so (OTA-01, OTA-02, OTA-14), and no pass either: it leaves the requirement open.
 */
public final class PackagesAssert {
    private final Packages packages;
    private final List<Part> parts = new ArrayList<>();
    private final List<RuntimeException> unseen = new ArrayList<>();
    private final List<RuntimeException> aside = new ArrayList<>();

    PackagesAssert(Packages packages) {
        this.packages = packages;
    }

    /** A package that holds, or one thing that is broken in it. */
    private record Part(OtaPackage whole, Optional<Discrepancy> broken) {}

    /** Holds every package against the same, whatever came of the others. */
    public void each(Cases cases, Consumer<OtaPackageAssert> check) {
        packages.all().forEach(one -> look(one, check));
        cases.each(
                parts,
                part -> part.whole().name(),
                part -> List.of(packages.exchangeOf(part.whole())),
                part -> part.broken().ifPresent(broken -> {
                    throw broken;
                }));
        boolean sound = parts.stream().allMatch(part -> part.broken().isEmpty());
        if (sound && !unseen.isEmpty()) {
            throw unseen.get(0);
        }
        if (parts.isEmpty()) {
            throw aside.get(0);
        }
    }

    private void look(OtaPackage one, Consumer<OtaPackageAssert> check) {
        OtaPackageAssert facts = new OtaPackageAssert(one);
        try {
            check.accept(facts);
            if (facts.broken().isEmpty()) {
                parts.add(new Part(one, Optional.empty()));
            }
        } catch (InconclusiveException e) {
            unseen.add(e);
        } catch (TestAbortedException e) {
            aside.add(e);
        }
        facts.broken().all().forEach(broken -> parts.add(new Part(one, Optional.of(broken))));
    }
}
