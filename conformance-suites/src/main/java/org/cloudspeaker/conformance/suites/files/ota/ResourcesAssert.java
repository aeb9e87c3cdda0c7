package org.cloudspeaker.conformance.suites.files.ota;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.cloudspeaker.conformance.config.parameter.ParameterFile;
import org.cloudspeaker.conformance.config.parameter.ParameterKey;
import org.cloudspeaker.conformance.config.parameter.ParameterValue;
import org.cloudspeaker.conformance.evidence.Discrepancy;
import org.cloudspeaker.conformance.evidence.InconclusiveException;
import org.cloudspeaker.conformance.ota.CoreFile;
import org.cloudspeaker.conformance.ota.FileFormat;
import org.cloudspeaker.conformance.ota.ResourceCore;
import org.cloudspeaker.conformance.ota.ResourceFile;
import org.cloudspeaker.conformance.ota.zip.ZipFileEntry;
import org.cloudspeaker.conformance.result.Finding;
import org.cloudspeaker.conformance.result.RequirementResult;
import org.opentest4j.TestAbortedException;

/** Assertions on what a resource core holds. */
public final class ResourcesAssert {
    private static final Map<String, FileFormat> KINDS =
            Map.of("mp3", FileFormat.MP3, "ui", FileFormat.PNG, "key", FileFormat.PEM);

    private final CoreFile core;
    private final ResourceCore actual;
    private final DiscrepancyCollector broken;

    ResourcesAssert(CoreFile core, ResourceCore actual, DiscrepancyCollector broken) {
        this.core = core;
        this.actual = actual;
        this.broken = broken;
    }

    /** Nothing stands outside the four folders. */
    public void holdOnlyTheFourFolders() {
        if (actual.names().isEmpty()) {
            throw new InconclusiveException(shown() + " holds nothing that could be looked into");
        }
        TreeSet<String> folders = new TreeSet<>();
        for (String name : actual.names()) {
            int slash = name.indexOf('/');
            if (slash < 0) {
                broken.add(within(name), "a file in cust, mp3, ui or key", "a file at the root");
            } else if (!ResourceCore.FOLDERS.contains(name.substring(0, slash))) {
                folders.add(name.substring(0, slash + 1));
            }
        }
        folders.forEach(folder -> broken.add(within(folder), "no folder but cust, mp3, ui and key", another(folder)));
    }

    private String another(String folder) {
        boolean around = actual.names().contains(folder + ResourceCore.PARAMETERS);
        return around ? "a folder around them" : "another folder";
    }

    /** Each folder holds what it is for; anything may stand beside posparam.ini in cust. */
    public void areOfTheKindOfTheirFolder() {
        List<ResourceFile> judged = actual.files().stream()
                .filter(file -> KINDS.containsKey(file.folder()))
                .toList();
        for (ResourceFile file : judged) {
            FileFormat kind = KINDS.getOrDefault(file.folder(), FileFormat.OTHER);
            broken.addUnless(
                    file.kind() == kind,
                    within(file.path()),
                    kind.words(),
                    file.kind().words());
        }
        allCanBeUnpacked();
        if (judged.isEmpty()) {
            throw new TestAbortedException(shown() + " holds no file in mp3, ui and key");
        }
    }

    private void allCanBeUnpacked() {
        long unseen =
                actual.names().stream().filter(name -> !name.endsWith("/")).count()
                        - actual.files().size();
        if (broken.isEmpty() && unseen > 0) {
            throw new InconclusiveException(
                    unseen + " files in " + shown() + " cannot be looked into: see OTA-01 and OTA-14");
        }
    }

    /**
     * The parameter file is there, and breaks nothing that it must not.
     *
     * @param judge the requirements that a parameter file breaks
     */
    public void haveParametersThatPass(Function<ParameterFile, List<RequirementResult>> judge) {
        Optional<ResourceFile> file = actual.file(ResourceCore.PARAMETERS);
        if (file.isEmpty()) {
            allCanBeUnpacked();
            String near = actual.names().stream()
                    .filter(name -> name.endsWith("posparam.ini"))
                    .findFirst()
                    .map(ZipFileEntry::shown)
                    .orElse("none");
            broken.add(shown(), ResourceCore.PARAMETERS, near);
            return;
        }
        if (actual.parameters().isEmpty()) {
            broken.add(ResourceCore.PARAMETERS, "at most 2047 bytes", file.get().size() + " bytes");
        }
        actual.parameters()
                .ifPresent(parameters -> judge.apply(parameters)
                        .forEach(result -> result.findings().forEach(finding -> broken.add(of(result, finding)))));
    }

    private static Discrepancy of(RequirementResult result, Finding finding) {
        return new Discrepancy(result.id() + ", " + finding.sent(), finding.expected(), finding.actual())
                .withConsequence(finding.consequence())
                .withRemedy(finding.remedy())
                .withCorrection(finding.mended());
    }

    /** Certificates can be used now, and each private key has its certificate. */
    public void haveCertificatesThatCanBeUsed(Instant now) {
        boolean any = actual.files().stream().anyMatch(file -> file.folder().equals("key"));
        if (actual.keys().isEmpty()) {
            allCanBeUnpacked();
            String none = " holds no certificate or key in PEM in key/";
            throw any
                    ? new InconclusiveException(shown() + none + ": see OTA-11")
                    : new TestAbortedException(shown() + none);
        }
        new KeyFolderCheck(actual.keys(), broken).check(now);
    }

    /** No private key lies where passwords are used. */
    public void haveNoPrivateKeyWithoutNeed() {
        List<String> keys = actual.keys().entrySet().stream()
                .filter(pem -> pem.getValue().holdsPrivateKey())
                .map(Map.Entry::getKey)
                .toList();
        allCanBeUnpacked();
        if (keys.isEmpty()) {
            return;
        }
        ParameterValue mode = actual.parameters()
                .flatMap(file -> file.value(ParameterKey.MQTT_AUTH_CERT))
                .orElseThrow(() -> new InconclusiveException(
                        shown() + " does not say whether devices use certificates: see OTA-12"));
        keys.forEach(path -> broken.addUnless(
                !mode.text().equals("0"), within(path), "no private key, as mqtt_auth_cert is 0", "a private key"));
    }

    private String shown() {
        return ZipFileEntry.shown(core.name());
    }

    private String within(String path) {
        return shown() + ": " + ZipFileEntry.shown(path);
    }
}
