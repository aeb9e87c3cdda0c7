package org.cloudspeaker.conformance.ota;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.cloudspeaker.conformance.config.OtaPackageFile;
import org.cloudspeaker.conformance.config.problem.ConfigException;
import org.cloudspeaker.conformance.config.problem.ConfigProblem;

/**
 * What a package is built from: a folder of cust, mp3, ui and key, a zip of these that is ready, or an image of firmware.
 * Nothing is judged here but what nobody could build a package of.
 */
public final class OtaPackageBuilder {
    private static final Pattern CUSTOMER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]{0,31}");
    private static final String EXPECTED = "a folder of cust, mp3, ui and key, a resource zip, or a .img";

    private final Path path;
    private final String name;

    private OtaPackageBuilder(Path path) {
        this.path = path;
        name = String.valueOf(path.toAbsolutePath().normalize().getFileName());
    }

    /**
     * Builds the package in memory.
     *
     * @param path the folder, zip or image
     * @param customer the customer's name: up to 32 letters, digits, dots and dashes
     * @param version as in {@code V1.0.0}; by default the one in the name of folder or file
     * @param description any text; may be empty
     * @throws ConfigException if that cannot be done; the message says why, and what can
     */
    public static OtaPackageArchive build(Path path, String customer, Optional<String> version, String description) {
        if (!CUSTOMER.matcher(customer).matches()) {
            throw refused("--customer", "up to 32 letters, digits, dots and dashes", "another name", "--customer ACME");
        }
        OtaPackageBuilder source = new OtaPackageBuilder(path);
        return source.build(new OtaPackageArchive.PackageLabel(customer, source.version(version), description));
    }

    private String version(Optional<String> given) {
        Optional<String> named = PackageVersion.find(name);
        if (given.isPresent() && !PackageVersion.isVersion(given.get())) {
            throw refused("--package-version", "a version such as V1.0.0", "another form", "--package-version V1.0.0");
        }
        if (given.isPresent() && named.isPresent() && !given.equals(named)) {
            throw refused(
                    path.toString(),
                    "the version of --package-version, " + given.get(),
                    named.get() + " in its name",
                    "");
        }
        return given.or(() -> named)
                .orElseThrow(() -> refused(
                        path.toString(),
                        "a version in its name, as in resource_V1.0.0",
                        "none",
                        "--package-version V1.0.0"));
    }

    private OtaPackageArchive build(OtaPackageArchive.PackageLabel label) {
        if (Files.isDirectory(path)) {
            return OtaPackageArchive.ofResources(SourceFolderReader.read(path), label);
        }
        String lower = name.toLowerCase(Locale.ROOT);
        boolean image = lower.endsWith(".img");
        if (!Files.isRegularFile(path) || !(image || lower.endsWith(".zip"))) {
            throw refused(path.toString(), EXPECTED, Files.exists(path) ? "something else" : "no such file", "");
        }
        PackageType type = image ? PackageType.AP : PackageType.CUST;
        return OtaPackageArchive.of(type, versioned(label.version()), content(), label);
    }

    /** The file's name, its version before the ending if it has none. */
    private String versioned(String version) {
        int dot = name.lastIndexOf('.');
        return PackageVersion.find(name).isPresent()
                ? name
                : name.substring(0, dot) + "_" + version + name.substring(dot);
    }

    private byte[] content() {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] content = in.readNBytes(OtaPackageFile.MOST_BYTES + 1);
            if (content.length > OtaPackageFile.MOST_BYTES) {
                throw refused(path.toString(), "at most 32 MiB", "more", "");
            }
            return content;
        } catch (IOException | SecurityException e) {
            String found = "one that cannot be read (" + e.getClass().getSimpleName() + ")";
            throw refused(path.toString(), "a file", found, "");
        }
    }

    private static ConfigException refused(String what, String expected, String found, String tryThis) {
        return new ConfigException(List.of(new ConfigProblem(what, 0, 0, "", expected, found, tryThis)));
    }
}
