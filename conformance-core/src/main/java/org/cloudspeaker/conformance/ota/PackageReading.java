package org.cloudspeaker.conformance.ota;

import java.util.List;
import java.util.Optional;
import org.cloudspeaker.conformance.ota.zip.Entry;
import org.cloudspeaker.conformance.ota.zip.Zip;
import org.cloudspeaker.conformance.target.PackageFile;

/** One reading of a package: the outer zip, its resource.json, and its core file. */
final class PackageReading {
    private final PackageFile file;
    private final int size;
    private final Zip zip;

    PackageReading(PackageFile file, byte[] bytes) {
        this.file = file;
        size = bytes.length;
        zip = Zip.of(bytes);
    }

    OtaPackage read() {
        Optional<ResourceJson> description =
                entry(ResourceJson.NAME).flatMap(zip::content).map(ResourceJson::of);
        Optional<CoreFile> core = coreEntry(description).flatMap(it -> core(it, description));
        List<String> names = zip.entries().stream().map(Entry::name).toList();
        return new OtaPackage(file.name(), file.fileName(), size, names, description, core, zip.problems());
    }

    private Optional<Entry> entry(String name) {
        return zip.entries().stream().filter(entry -> entry.name().equals(name)).findFirst();
    }

    /** The file that fileName names, or the only one that there is. */
    private Optional<Entry> coreEntry(Optional<ResourceJson> description) {
        List<Entry> candidates = zip.entries().stream()
                .filter(entry -> !entry.folder() && entry.name().indexOf('/') < 0)
                .filter(entry -> !entry.name().equals(ResourceJson.NAME))
                .toList();
        return description
                .flatMap(json -> json.text(ResourceKey.FILE_NAME))
                .flatMap(name -> candidates.stream()
                        .filter(entry -> entry.name().equals(name))
                        .findFirst())
                .or(() -> candidates.size() == 1 ? Optional.of(candidates.get(0)) : Optional.empty());
    }

    private Optional<CoreFile> core(Entry entry, Optional<ResourceJson> description) {
        return zip.content(entry).map(content -> {
            ContentKind kind = ContentKind.of(content);
            boolean firmware = description
                    .flatMap(ResourceJson::type)
                    .filter(PackageType.AP::equals)
                    .isPresent();
            Optional<Resources> resources = kind == ContentKind.ZIP && !firmware
                    ? Optional.of(new ResourceReading(content).read())
                    : Optional.empty();
            return new CoreFile(
                    entry.name(), content.length, Digests.md5(content), Digests.sha256(content), kind, resources);
        });
    }
}
