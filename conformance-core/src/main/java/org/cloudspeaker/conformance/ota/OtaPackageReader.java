package org.cloudspeaker.conformance.ota;

import java.util.List;
import java.util.Optional;
import org.cloudspeaker.conformance.config.OtaPackageFile;
import org.cloudspeaker.conformance.ota.zip.ZipArchive;
import org.cloudspeaker.conformance.ota.zip.ZipFileEntry;

/** One reading of a package: the outer zip, its resource.json, and its core file. */
final class OtaPackageReader {
    private final OtaPackageFile file;
    private final int size;
    private final ZipArchive zip;

    OtaPackageReader(OtaPackageFile file, byte[] bytes) {
        this.file = file;
        size = bytes.length;
        zip = ZipArchive.of(bytes);
    }

    OtaPackage read() {
        Optional<ResourceJson> description =
                entry(ResourceJson.NAME).flatMap(zip::content).map(ResourceJson::of);
        Optional<CoreFile> core = coreEntry(description).flatMap(it -> core(it, description));
        List<String> names = zip.entries().stream().map(ZipFileEntry::name).toList();
        return new OtaPackage(file.name(), file.fileName(), size, names, description, core, zip.problems());
    }

    private Optional<ZipFileEntry> entry(String name) {
        return zip.entries().stream().filter(entry -> entry.name().equals(name)).findFirst();
    }

    /** The file that fileName names, or the only one that there is. */
    private Optional<ZipFileEntry> coreEntry(Optional<ResourceJson> description) {
        List<ZipFileEntry> candidates = zip.entries().stream()
                .filter(entry -> !entry.folder() && entry.name().indexOf('/') < 0)
                .filter(entry -> !entry.name().equals(ResourceJson.NAME))
                .toList();
        return description
                .flatMap(json -> json.text(ResourceJsonKey.FILE_NAME))
                .flatMap(name -> candidates.stream()
                        .filter(entry -> entry.name().equals(name))
                        .findFirst())
                .or(() -> candidates.size() == 1 ? Optional.of(candidates.get(0)) : Optional.empty());
    }

    private Optional<CoreFile> core(ZipFileEntry entry, Optional<ResourceJson> description) {
        return zip.content(entry).map(content -> {
            FileFormat kind = FileFormat.of(content);
            boolean firmware = description
                    .flatMap(ResourceJson::type)
                    .filter(PackageType.AP::equals)
                    .isPresent();
            Optional<ResourceCore> resources = kind == FileFormat.ZIP && !firmware
                    ? Optional.of(new ResourceCoreReader(content).read())
                    : Optional.empty();
            return new CoreFile(
                    entry.name(), content.length, HexDigests.md5(content), HexDigests.sha256(content), kind, resources);
        });
    }
}
