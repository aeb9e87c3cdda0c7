package org.cloudspeaker.conformance.suites.files.ota;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cloudspeaker.conformance.config.document.JsonType;
import org.cloudspeaker.conformance.config.document.TextPosition;
import org.cloudspeaker.conformance.evidence.InconclusiveException;
import org.cloudspeaker.conformance.ota.CoreFile;
import org.cloudspeaker.conformance.ota.OtaPackage;
import org.cloudspeaker.conformance.ota.PackageType;
import org.cloudspeaker.conformance.ota.PackageVersion;
import org.cloudspeaker.conformance.ota.ResourceJson;
import org.cloudspeaker.conformance.ota.ResourceJsonKey;
import org.cloudspeaker.conformance.ota.ResourceJsonValue;
import org.cloudspeaker.conformance.ota.zip.ZipFileEntry;

/** Assertions on the resource.json of a package. A value of the wrong type is OTA-03 alone: the others leave it open. */
public final class ResourceJsonAssert {
    /** The customerName that the vendor's own resource.json comes with (guide 3.3). */
    private static final String DEFAULT_CUSTOMER = "DSPREAD";

    private final OtaPackage whole;
    private final ResourceJson actual;
    private final DiscrepancyCollector broken;

    ResourceJsonAssert(OtaPackage whole, ResourceJson actual, DiscrepancyCollector broken) {
        this.whole = whole;
        this.actual = actual;
        this.broken = broken;
    }

    /** One strict JSON object in UTF-8 that has each key once and with its type. */
    public void hasEachKeyWithItsType() {
        isStrictJson();
        actual.repetitions()
                .forEach(again -> broken.add(
                        at(again.at()) + " " + ZipFileEntry.shown(again.key()),
                        "each key once",
                        "a second " + ZipFileEntry.shown(again.key())));
        for (ResourceJsonKey key : ResourceJsonKey.values()) {
            Optional<ResourceJsonValue> value = actual.value(key);
            if (value.isEmpty() && actual.file().isObject()) {
                broken.add(ResourceJson.NAME, key.key() + ": " + key.type().words(), "no such key");
            }
            value.filter(it -> it.type() != key.type())
                    .ifPresent(it -> broken.add(place(it), key.type().words(), typed(it)));
        }
    }

    private void isStrictJson() {
        String name = ResourceJson.NAME;
        broken.addUnless(
                actual.file().size() <= ResourceJson.MOST_BYTES,
                name,
                "at most " + ResourceJson.MOST_BYTES + " bytes",
                actual.file().size() + " bytes");
        if (!broken.isEmpty()) {
            return;
        }
        broken.addUnless(
                !actual.file().text().byteOrderMark(),
                name,
                "UTF-8 without a byte order mark",
                "the bytes EF BB BF at its beginning");
        actual.file()
                .text()
                .invalidAt()
                .ifPresent(at -> broken.add(name, "UTF-8", "another encoding, from byte " + (at + 1) + " on"));
        actual.file().problem().ifPresent(problem -> broken.add(at(problem.at()), "strict JSON", problem.found()));
        if (actual.file().problem().isEmpty()) {
            broken.addUnless(actual.file().isObject(), name, "one JSON object", "another JSON value");
        }
    }

    private static String typed(ResourceJsonValue value) {
        boolean plain =
                value.type() == JsonType.OBJECT || value.type() == JsonType.ARRAY || value.type() == JsonType.NULL;
        return plain ? value.shown() : value.type().words() + ", " + value.shown();
    }

    /** fileName is the name of a core file that is there. */
    public void namesItsCoreFile() {
        ResourceJsonValue value = string(ResourceJsonKey.FILE_NAME);
        List<String> there = whole.rootFiles();
        if (there.isEmpty()) {
            throw new InconclusiveException(whole.name() + " has no core file at its root: see OTA-02");
        }
        String names = there.stream().limit(3).map(ZipFileEntry::shown).collect(Collectors.joining(" or "));
        broken.addUnless(
                there.contains(value.text()), place(value), names + ", which is in the package", value.shown());
    }

    /** md5 is that of the core file. */
    public void hasTheDigestOfItsCoreFile() {
        ResourceJsonValue value = string(ResourceJsonKey.MD5);
        CoreFile core = OtaPackageAssert.core(whole);
        boolean upper = value.text().equalsIgnoreCase(core.md5());
        broken.addUnless(
                value.text().equals(core.md5()),
                place(value),
                "the MD5 of " + ZipFileEntry.shown(core.name()) + ": \"" + core.md5() + '"',
                upper ? "the same with capital letters" : value.shown());
    }

    /** version is the one in the core file's name. */
    public void hasTheVersionOfItsCoreFile() {
        ResourceJsonValue value = string(ResourceJsonKey.VERSION);
        CoreFile core = OtaPackageAssert.core(whole);
        Optional<String> named = PackageVersion.find(core.name());
        broken.addUnless(
                named.isPresent(),
                "core file " + ZipFileEntry.shown(core.name()),
                "a version such as V1.0.0 in its name",
                "none");
        named.ifPresent(version -> broken.addUnless(
                value.text().equals(version),
                place(value),
                '"' + version + "\", as in " + ZipFileEntry.shown(core.name()),
                value.shown()));
    }

    void sayOneOf(PackageType... types) {
        ResourceJsonValue value = string(ResourceJsonKey.PACKAGE_TYPE);
        String expected = Arrays.stream(types).map(PackageType::name).collect(Collectors.joining(" or "));
        broken.addUnless(actual.type().isPresent(), place(value), expected, value.shown());
    }

    /** The package's file is named after type, machine, customer and version. */
    public void isInAPackageOfItsName() {
        String expected = Stream.of(
                        ResourceJsonKey.PACKAGE_TYPE,
                        ResourceJsonKey.MACHINE_TYPE,
                        ResourceJsonKey.CUSTOMER_NAME,
                        ResourceJsonKey.VERSION)
                .map(this::string)
                .map(ResourceJsonValue::text)
                .collect(Collectors.collectingAndThen(
                        Collectors.toList(), it -> String.format(Locale.ROOT, "%s_%s-MQ_%s_%s.zip", it.toArray())));
        broken.addUnless(
                whole.fileName().equals(expected),
                "the package's name",
                ZipFileEntry.shown(expected) + ", as its resource.json says",
                ZipFileEntry.shown(whole.fileName()));
    }

    /** customerName is filled in, and not with the default. */
    public void namesTheCustomer() {
        ResourceJsonValue value = string(ResourceJsonKey.CUSTOMER_NAME);
        String name = value.text().strip();
        boolean own = !name.isEmpty() && !name.equalsIgnoreCase(DEFAULT_CUSTOMER);
        broken.addUnless(own, place(value), "the customer's own name", value.shown());
    }

    private ResourceJsonValue string(ResourceJsonKey key) {
        return actual.value(key)
                .filter(value -> value.type() == JsonType.STRING)
                .orElseThrow(() -> new InconclusiveException(
                        "resource.json of " + whole.name() + " has no " + key.key() + " that is a string: see OTA-03"));
    }

    private static String place(ResourceJsonValue value) {
        return at(value.at()) + " " + value.key().key();
    }

    private static String at(TextPosition at) {
        return at.in(ResourceJson.NAME);
    }
}
