package org.cloudspeaker.conformance.ota;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.cloudspeaker.conformance.config.parameter.ParameterFile;

/**
 * What changes on a device that has one package installed and gets another one: the description, the parameters, the
 * files. Of a secret only whether it changes.
 *
 * @param before the package that is installed
 * @param after the package that is to follow
 * @param changes in the order of a package: description, parameters, files
 */
public record PackageDiff(OtaPackage before, OtaPackage after, List<PackageChange> changes) {
    /** Copies the list. */
    public PackageDiff {
        changes = List.copyOf(changes);
    }

    /** Compares two packages, as far as each can be read. */
    public static PackageDiff of(OtaPackage before, OtaPackage after) {
        List<PackageChange> changes = new ArrayList<>();
        for (ResourceJsonKey key : ResourceJsonKey.values()) {
            if (key != ResourceJsonKey.MD5) {
                PackageChange.between(PackageChange.Part.DESCRIPTION, key.key(), shown(before, key), shown(after, key))
                        .ifPresent(changes::add);
            }
        }
        changes.addAll(ParameterDiff.of(parameters(before), parameters(after)));
        addFiles(before, after, changes);
        return new PackageDiff(before, after, changes);
    }

    /** The changes of one part. */
    public List<PackageChange> of(PackageChange.Part part) {
        return changes.stream().filter(change -> change.part() == part).toList();
    }

    private static Optional<ParameterFile> parameters(OtaPackage it) {
        return it.resources().flatMap(ResourceCore::parameters);
    }

    private static Optional<String> shown(OtaPackage it, ResourceJsonKey key) {
        return it.description().flatMap(json -> json.value(key)).map(ResourceJsonValue::shown);
    }

    /** Of resources each file, of firmware the image. */
    private static void addFiles(OtaPackage before, OtaPackage after, List<PackageChange> changes) {
        Map<String, String> old = files(before);
        Map<String, String> young = files(after);
        TreeSet<String> paths = new TreeSet<>(old.keySet());
        paths.addAll(young.keySet());
        paths.forEach(path -> PackageChange.between(
                        PackageChange.Part.FILE,
                        path,
                        Optional.ofNullable(old.get(path)),
                        Optional.ofNullable(young.get(path)))
                .ifPresent(changes::add));
    }

    private static Map<String, String> files(OtaPackage it) {
        Optional<ResourceCore> resources = it.resources();
        if (resources.isPresent()) {
            return resources.get().files().stream()
                    .collect(Collectors.toMap(
                            ResourceFile::path,
                            file -> described(file.size(), file.sha256()),
                            (first, second) -> first,
                            TreeMap::new));
        }
        return it.core()
                .map(core -> Map.of("firmware", described(core.size(), core.sha256())))
                .orElse(Map.of());
    }

    private static String described(int size, String sha256) {
        return size + " bytes, SHA-256 " + sha256;
    }
}
