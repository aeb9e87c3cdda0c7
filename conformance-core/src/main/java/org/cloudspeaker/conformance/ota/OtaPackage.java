package org.cloudspeaker.conformance.ota;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.cloudspeaker.conformance.config.OtaPackageFile;
import org.cloudspeaker.conformance.ota.zip.ZipProblem;

/**
 * An OTA package (guide 3.3) as it stands, right or wrong: facts, and no content that is not needed for them.
 *
 * @param name its path or name, as the user gave it
 * @param fileName its file's own name, without folders
 * @param size bytes
 * @param names of all its entries, as they stand in the zip
 * @param description its resource.json, if there is one at its root
 * @param core its core file, if it can be told which one that is and it can be unpacked
 * @param problems what is wrong with it as a zip
 */
public record OtaPackage(
        String name,
        String fileName,
        int size,
        List<String> names,
        Optional<ResourceJson> description,
        Optional<CoreFile> core,
        List<ZipProblem> problems) {
    /** Copies the lists. */
    public OtaPackage {
        names = List.copyOf(names);
        problems = List.copyOf(problems);
    }

    /** Reads a package; never fails: whatever is wrong with it is among its facts. */
    public static OtaPackage read(OtaPackageFile file) {
        try {
            return new OtaPackageReader(file, file.bytes()).read();
        } catch (IOException | SecurityException e) {
            String found = "a file that cannot be read (" + e.getClass().getSimpleName() + ")";
            ZipProblem problem = new ZipProblem(ZipProblem.Kind.DAMAGED, "", "a zip", found);
            return new OtaPackage(
                    file.name(), file.fileName(), 0, List.of(), Optional.empty(), Optional.empty(), List.of(problem));
        }
    }

    /** The files at its root that are not resource.json; one of them is the core file. */
    public List<String> rootFiles() {
        return names.stream()
                .filter(entry -> entry.indexOf('/') < 0 && !entry.equals(ResourceJson.NAME))
                .toList();
    }

    /** What a key of its resource.json says, where that is a string. */
    public Optional<String> descriptionText(ResourceJsonKey key) {
        return description.flatMap(json -> json.text(key));
    }

    /** Whether its resource.json says that it is firmware. */
    public boolean isFirmware() {
        return description
                .flatMap(ResourceJson::type)
                .filter(PackageType.AP::equals)
                .isPresent();
    }

    /** What its core file holds, where that is a zip of resources. */
    public Optional<ResourceCore> resources() {
        return core.flatMap(CoreFile::resources);
    }
}
