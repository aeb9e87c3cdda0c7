package org.cloudspeaker.conformance.config.reader;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import org.cloudspeaker.conformance.config.OtaPackageFile;

/** Reads {@code packages}: files, and folders of which every zip is taken. */
final class OtaPackageFilesReader {
    private static final int MOST = 200;
    private static final String EXPECTED = OtaPackageFile.WHAT_IT_IS + ", or a folder of them";

    private OtaPackageFilesReader() {}

    static List<OtaPackageFile> read(ConfigSection root) {
        Optional<ConfigSetting> setting = root.find("packages");
        List<OtaPackageFile> packages = new ArrayList<>();
        for (ConfigSetting item : setting.map(ConfigSetting::items).orElse(List.of())) {
            item.existingPath(EXPECTED).ifPresent(path -> add(item, path, packages));
        }
        if (packages.size() > MOST) {
            setting.ifPresent(it -> it.addProblem("at most " + MOST + " packages", packages.size() + " of them", ""));
        }
        return packages;
    }

    private static void add(ConfigSetting item, Path path, List<OtaPackageFile> packages) {
        List<Path> files = Files.isDirectory(path) ? zipsIn(item, path) : List.of(path);
        for (Path file : files) {
            OtaPackageFile.readError(file).ifPresent(found -> item.addProblem(EXPECTED, found + ": " + file, ""));
            packages.add(OtaPackageFile.ofFile(file));
        }
    }

    /** In the order of their names, so that reports of the same packages are the same. */
    private static List<Path> zipsIn(ConfigSetting item, Path folder) {
        TreeSet<Path> zips = new TreeSet<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, OtaPackageFilesReader::isZip)) {
            files.forEach(zips::add);
        } catch (IOException | SecurityException e) {
            item.addProblem(
                    EXPECTED, "a folder that cannot be read (" + e.getClass().getSimpleName() + ")", "");
            return List.of();
        }
        if (zips.isEmpty()) {
            item.addProblem(EXPECTED, "a folder without a .zip: " + folder, "");
        }
        return List.copyOf(zips);
    }

    private static boolean isZip(Path file) {
        return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(".zip");
    }
}
