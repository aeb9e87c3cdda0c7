package org.cloudspeaker.conformance.suites.files.ota;

import java.util.List;
import java.util.Optional;
import org.cloudspeaker.conformance.evidence.InconclusiveException;
import org.cloudspeaker.conformance.ota.CoreFile;
import org.cloudspeaker.conformance.ota.FileFormat;
import org.cloudspeaker.conformance.ota.OtaPackage;
import org.cloudspeaker.conformance.ota.PackageType;
import org.cloudspeaker.conformance.ota.ResourceCore;
import org.cloudspeaker.conformance.ota.ResourceJson;
import org.cloudspeaker.conformance.ota.zip.ZipFileEntry;
import org.cloudspeaker.conformance.ota.zip.ZipProblem;
import org.opentest4j.TestAbortedException;

/** Assertions on one OTA package as a zip of two files. All that is broken is found, not the first thing alone. */
public final class OtaPackageAssert {
    private static final int NAMES = 4;

    private final OtaPackage actual;
    private final DiscrepancyCollector broken = new DiscrepancyCollector();

    OtaPackageAssert(OtaPackage actual) {
        this.actual = actual;
    }

    DiscrepancyCollector broken() {
        return broken;
    }

    /** It can be read, and its core file too where that is a zip. */
    public void isReadable() {
        hasNone(ZipProblem.Kind.DAMAGED);
    }

    /** Unpacking it, and its core file where that is a zip, does no harm. */
    public void isHarmless() {
        hasNone(ZipProblem.Kind.UNSAFE);
        if (broken.isEmpty()) {
            core();
        }
    }

    private void hasNone(ZipProblem.Kind kind) {
        add("", actual.problems(), kind);
        actual.core()
                .ifPresent(core -> core.resources()
                        .ifPresent(resources -> add(ZipFileEntry.shown(core.name()), resources.problems(), kind)));
    }

    private void add(String within, List<ZipProblem> problems, ZipProblem.Kind kind) {
        for (ZipProblem problem : problems) {
            if (problem.kind() == kind) {
                boolean both = !within.isEmpty() && !problem.entry().isEmpty();
                broken.add(within + (both ? ": " : "") + problem.entry(), problem.expected(), problem.found());
            }
        }
    }

    /** Two files at its root and nothing else: resource.json and the core file. */
    public void holdsResourceJsonAndOneCoreFile() {
        requireReadable();
        Optional<String> elsewhere = elsewhere();
        if (!actual.names().contains(ResourceJson.NAME)) {
            String found = elsewhere.map(ZipFileEntry::shown).orElse("none");
            broken.add("", "resource.json at its root", found);
        }
        List<String> others = actual.rootFiles();
        broken.addUnless(
                others.size() == 1,
                "",
                "one core file at its root",
                others.isEmpty() ? "none" : others.size() + " files: " + listed(others));
        List<String> folders = actual.names().stream()
                .filter(name -> name.indexOf('/') >= 0 && !elsewhere.equals(Optional.of(name)))
                .map(name -> name.substring(0, name.indexOf('/') + 1))
                .distinct()
                .toList();
        broken.addUnless(folders.isEmpty(), "", "no folders", listed(folders));
    }

    private Optional<String> elsewhere() {
        return actual.names().stream()
                .filter(name -> name.equalsIgnoreCase(ResourceJson.NAME) || name.endsWith("/" + ResourceJson.NAME))
                .filter(name -> !name.equals(ResourceJson.NAME))
                .findFirst();
    }

    private static String listed(List<String> names) {
        List<String> first =
                names.stream().limit(NAMES).map(ZipFileEntry::shown).toList();
        return String.join(", ", first) + (names.size() > NAMES ? " and " + (names.size() - NAMES) + " more" : "");
    }

    /** Firmware is an image, resources are a zip: by name and by content. */
    public void holdsWhatItsTypeSays() {
        description().sayOneOf(PackageType.values());
        if (!broken.isEmpty()) {
            return;
        }
        CoreFile core = core();
        boolean zip = core.kind() == FileFormat.ZIP;
        boolean sound = actual.isFirmware()
                ? core.name().endsWith(".img") && !zip && core.size() > 0
                : core.name().endsWith(".zip") && zip;
        String expected = actual.isFirmware() ? "AP: an image (.img)" : "CUST: a resource zip (.zip)";
        String found =
                zip || core.size() == 0 || !actual.isFirmware() ? core.kind().words() : "another file";
        broken.addUnless(
                sound, ZipFileEntry.shown(core.name()), expected, found + " named " + ZipFileEntry.shown(core.name()));
    }

    /** On its resource.json, which has to be there. */
    public ResourceJsonAssert description() {
        requireReadable();
        ResourceJson json = actual.description()
                .orElseThrow(() -> new InconclusiveException(
                        actual.name() + " has no resource.json at its root that can be read: see OTA-01 and OTA-02"));
        return new ResourceJsonAssert(actual, json, broken);
    }

    CoreFile core() {
        requireReadable();
        return core(actual);
    }

    static CoreFile core(OtaPackage of) {
        return of.core()
                .orElseThrow(() -> new InconclusiveException(of.name()
                        + " has no core file that can be looked into: see OTA-01, OTA-02, OTA-04 and OTA-14"));
    }

    /** On what its core file holds; firmware holds no resources. */
    public ResourcesAssert resources() {
        if (actual.isFirmware()) {
            throw new TestAbortedException("firmware holds no resources: " + actual.name());
        }
        CoreFile core = core();
        ResourceCore resources = core.resources()
                .filter(it -> !it.names().isEmpty() || it.problems().isEmpty())
                .orElseThrow(() -> new InconclusiveException("the core file of " + actual.name()
                        + " is not a zip that can be read: see OTA-01, OTA-07 and OTA-14"));
        return new ResourcesAssert(core, resources, broken);
    }

    private void requireReadable() {
        if (actual.names().isEmpty() && !actual.problems().isEmpty()) {
            throw new InconclusiveException(actual.name() + " cannot be looked into: see OTA-01 and OTA-14");
        }
    }
}
