package org.cloudspeaker.conformance.target;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

/** Reads {@code packages}: files, and folders of which every zip is taken. */
final class PackagesReader {
    private static final int MOST = 200;
    private static final String EXPECTED = PackageFile.WHAT_IT_IS + ", or a folder of them";

    private PackagesReader() {}

    static List<PackageFile> read(Section root) {
        Optional<Setting> setting = root.find("packages");
        List<PackageFile> packages = new ArrayList<>();
        for (Setting item : setting.map(Setting::items).orElse(List.of())) {
            item.existing(EXPECTED).ifPresent(path -> add(item, path, packages));
        }
        if (packages.size() > MOST) {
            setting.ifPresent(it -> it.problem("at most " + MOST + " packages", packages.size() + " of them", ""));
        }
        return packages;
    }

    private static void add(Setting item, Path path, List<PackageFile> packages) {
        List<Path> files = Files.isDirectory(path) ? zipsIn(item, path) : List.of(path);
        for (Path file : files) {
            PackageFile.trouble(file).ifPresent(found -> item.problem(EXPECTED, found + ": " + file, ""));
            packages.add(PackageFile.existing(file));
        }
    }

    /** In the order of their names, so that reports of the same packages are the same. */
    private static List<Path> zipsIn(Setting item, Path folder) {
        TreeSet<Path> zips = new TreeSet<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, PackagesReader::isZip)) {
            files.forEach(zips::add);
        } catch (IOException | SecurityException e) {
            item.problem(
                    EXPECTED, "a folder that cannot be read (" + e.getClass().getSimpleName() + ")", "");
            return List.of();
        }
        if (zips.isEmpty()) {
            item.problem(EXPECTED, "a folder without a .zip: " + folder, "");
        }
        return List.copyOf(zips);
    }

    private static boolean isZip(Path file) {
        return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(".zip");
    }
}
