package org.cloudspeaker.conformance.suites.files.ota;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.cloudspeaker.conformance.engine.role.CaseRunner;
import org.cloudspeaker.conformance.engine.role.OtaPackages;
import org.cloudspeaker.conformance.evidence.Discrepancy;
import org.cloudspeaker.conformance.evidence.InconclusiveException;
import org.cloudspeaker.conformance.ota.OtaPackage;
import org.opentest4j.TestAbortedException;

/**
 * Assertions on OTA packages, each of which is a case. What cannot be looked into is no second failure beside the one
 * that says so (OTA-01, OTA-02, OTA-14), and no pass either: it leaves the requirement open.
 */
public final class OtaPackagesAssert {
    private final OtaPackages packages;
    private final List<PackageResult> parts = new ArrayList<>();
    private final List<RuntimeException> unseen = new ArrayList<>();
    private final List<RuntimeException> aside = new ArrayList<>();

    private OtaPackagesAssert(OtaPackages packages) {
        this.packages = packages;
    }

    /** Begins assertions on these packages. */
    public static OtaPackagesAssert assertThat(OtaPackages packages) {
        return new OtaPackagesAssert(packages);
    }

    /** A package that holds, or one thing that is broken in it. */
    private record PackageResult(OtaPackage whole, Optional<Discrepancy> broken) {}

    /** Holds every package against the same, whatever came of the others. */
    public void each(CaseRunner cases, Consumer<OtaPackageAssert> check) {
        packages.all().forEach(one -> look(one, check));
        cases.each(
                parts,
                part -> part.whole().name(),
                part -> List.of(packages.exchangeIdOf(part.whole())),
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
                parts.add(new PackageResult(one, Optional.empty()));
            }
        } catch (InconclusiveException e) {
            unseen.add(e);
        } catch (TestAbortedException e) {
            aside.add(e);
        }
        facts.broken().all().forEach(broken -> parts.add(new PackageResult(one, Optional.of(broken))));
    }
}
