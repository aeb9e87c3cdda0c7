package org.cloudspeaker.conformance.ota;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.cloudspeaker.conformance.config.parameter.ParameterFile;
import org.cloudspeaker.conformance.config.pem.PemFile;
import org.cloudspeaker.conformance.ota.zip.ZipProblem;

/**
 * What a resource core holds.
 *
 * @param names of all its entries, folders too, as they stand in the zip
 * @param files those of its files that can be unpacked
 * @param parameters the parameter file, if it is there and has at most 1 MiB
 * @param keys the PEM files in key/ by path
 * @param problems what is wrong with it as a zip
 */
public record ResourceCore(
        List<String> names,
        List<ResourceFile> files,
        Optional<ParameterFile> parameters,
        Map<String, PemFile> keys,
        List<ZipProblem> problems) {
    /** The folders that the device reads (guide 3.3), with what belongs into them. */
    public static final List<String> FOLDERS = List.of("cust", "mp3", "ui", "key");

    /** Path of the parameter file. */
    public static final String PARAMETERS = "cust/posparam.ini";

    /** Copies lists and map. */
    public ResourceCore {
        names = List.copyOf(names);
        files = List.copyOf(files);
        keys = new TreeMap<>(keys);
        problems = List.copyOf(problems);
    }

    /** The PEM files by path. */
    @Override
    public Map<String, PemFile> keys() {
        return new TreeMap<>(keys);
    }

    /** The file with this path, if it is there and can be unpacked. */
    public Optional<ResourceFile> file(String path) {
        return files.stream().filter(file -> file.path().equals(path)).findFirst();
    }
}
