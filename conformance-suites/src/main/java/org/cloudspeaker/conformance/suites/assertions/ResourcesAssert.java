package org.cloudspeaker.conformance.suites.assertions;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.cloudspeaker.conformance.junit.Discrepancy;
import org.cloudspeaker.conformance.ota.ContentKind;
import org.cloudspeaker.conformance.ota.CoreFile;
import org.cloudspeaker.conformance.ota.ResourceFile;
import org.cloudspeaker.conformance.ota.Resources;
import org.cloudspeaker.conformance.ota.zip.Entry;
import org.cloudspeaker.conformance.result.Finding;
import org.cloudspeaker.conformance.result.RequirementResult;
import org.cloudspeaker.conformance.target.ParameterFile;
import org.cloudspeaker.conformance.target.ParameterKey;
import org.cloudspeaker.conformance.target.ParameterValue;
import org.cloudspeaker.conformance.wire.InconclusiveException;
import org.opentest4j.TestAbortedException;

/** Assertions on what a resource core holds. */
public final class ResourcesAssert {
    private static final Map<String, ContentKind> KINDS =
            Map.of("mp3", ContentKind.MP3, "ui", ContentKind.PNG, "key", ContentKind.PEM);

    private final CoreFile core;
    private final Resources actual;
    private final Broken broken;

    ResourcesAssert(CoreFile core, Resources actual, Broken broken) {
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
            } else if (!Resources.FOLDERS.contains(name.substring(0, slash))) {
                folders.add(name.substring(0, slash + 1));
            }
        }
        folders.forEach(folder -> broken.add(within(folder), "no folder but cust, mp3, ui and key", another(folder)));
    }

    private String another(String folder) {
        boolean around = actual.names().contains(folder + Resources.PARAMETERS);
        return around ? "a folder around them" : "another folder";
    }

    /** Each folder holds what it is for; anything may stand beside posparam.ini in cust. */
    public void areOfTheKindOfTheirFolder() {
        List<ResourceFile> judged = actual.files().stream()
                .filter(file -> KINDS.containsKey(file.folder()))
                .toList();
        for (ResourceFile file : judged) {
            ContentKind kind = KINDS.getOrDefault(file.folder(), ContentKind.OTHER);
            broken.unless(
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
        Optional<ResourceFile> file = actual.file(Resources.PARAMETERS);
        if (file.isEmpty()) {
            allCanBeUnpacked();
            String near = actual.names().stream()
                    .filter(name -> name.endsWith("posparam.ini"))
                    .findFirst()
                    .map(Entry::shown)
                    .orElse("none");
            broken.add(shown(), Resources.PARAMETERS, near);
            return;
        }
        if (actual.parameters().isEmpty()) {
            broken.add(Resources.PARAMETERS, "at most 2047 bytes", file.get().size() + " bytes");
        }
        actual.parameters()
                .ifPresent(parameters -> judge.apply(parameters)
                        .forEach(result -> result.findings().forEach(finding -> broken.add(of(result, finding)))));
    }

    private static Discrepancy of(RequirementResult result, Finding finding) {
        return new Discrepancy(result.id() + ", " + finding.sent(), finding.expected(), finding.actual())
                .inAShop(finding.consequence())
                .trying(finding.remedy())
                .mendedTo(finding.mended());
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
        new KeyFolder(actual.keys(), broken).judge(now);
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
        keys.forEach(path -> broken.unless(
                !mode.text().equals("0"), within(path), "no private key, as mqtt_auth_cert is 0", "a private key"));
    }

    private String shown() {
        return Entry.shown(core.name());
    }

    private String within(String path) {
        return shown() + ": " + Entry.shown(path);
    }
}
