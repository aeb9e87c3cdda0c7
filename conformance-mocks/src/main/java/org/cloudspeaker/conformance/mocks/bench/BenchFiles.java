package org.cloudspeaker.conformance.mocks.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.cloudspeaker.conformance.client.tls.KeyAndChain;
import org.cloudspeaker.conformance.config.parameter.ParameterFile;
import org.cloudspeaker.conformance.config.pem.PemEncoding;
import org.cloudspeaker.conformance.config.problem.ConfigException;
import org.cloudspeaker.conformance.config.problem.ConfigProblem;
import org.cloudspeaker.conformance.config.problem.FileErrors;
import org.cloudspeaker.conformance.config.reader.DeviceKeyFiles;
import org.cloudspeaker.conformance.ota.OtaPackageArchive;

/**
 * What is written for a device that is to come to the bench: its parameter file, the certificate of the bench's authority,
 * the device's own certificate and key if it needs them, and a resource package that holds all of it. They hold the secrets
 * of the bench, made for one run.
 *
 * @param folder where all of it is
 * @param parameters the parameter file
 * @param resources the resource package
 */
record BenchFiles(Path folder, Path parameters, Path resources) {
    private static final String PARAMETERS = "posparam.ini";
    private static final String KEYS = "key/";
    private static final OtaPackageArchive.PackageLabel LABEL =
            new OtaPackageArchive.PackageLabel("BENCH", "V1.0.0", "parameters of a bench");

    /**
     * Writes them, over those of an earlier run.
     *
     * @throws ConfigException if they cannot be written
     */
    static BenchFiles write(Path folder, ParameterFile file, BenchCertificates certificates) {
        byte[] authority = ascii(PemEncoding.of(certificates.authorities()));
        Optional<KeyAndChain> device = certificates.device().map(BenchCertificates.BenchDeviceIdentity::identity);
        TreeMap<String, byte[]> resources =
                new TreeMap<>(Map.of("cust/" + PARAMETERS, file.bytes(), KEYS + DeviceKeyFiles.AUTHORITY, authority));
        device.map(BenchFiles::keys).ifPresent(resources::putAll);
        OtaPackageArchive built = OtaPackageArchive.ofResources(resources, LABEL);
        try {
            Files.createDirectories(folder);
            Files.write(folder.resolve("ca.pem"), authority);
            writeKeys(folder, device);
            return new BenchFiles(
                    folder,
                    writePrivately(folder.resolve(PARAMETERS), file.bytes()),
                    writePrivately(folder.resolve(built.fileName()), built.bytes()));
        } catch (IOException | SecurityException e) {
            throw new ConfigException(List.of(new ConfigProblem(
                    folder.toString(), 0, 0, "", "a folder that can be written to", FileErrors.describe(e), "")));
        }
    }

    /** Beside the parameter file, where a mock device looks for them; those of an earlier run would mislead it. */
    private static void writeKeys(Path folder, Optional<KeyAndChain> device) throws IOException {
        Path certificate = folder.resolve(DeviceKeyFiles.CERTIFICATE);
        Path key = folder.resolve(DeviceKeyFiles.KEY);
        if (device.isPresent()) {
            PemEncoding.write(certificate, device.get().chain());
            writePrivately(key, ascii(PemEncoding.of(device.get().key())));
        } else {
            Files.deleteIfExists(certificate);
            Files.deleteIfExists(key);
        }
    }

    /** Whole or not at all, and for its owner alone, as temporary files are where the file system can. */
    private static Path writePrivately(Path file, byte[] content) throws IOException {
        Path beside = Files.createTempFile(file.getParent(), "bench", ".part");
        try {
            Files.write(beside, content);
            return Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    private static Map<String, byte[]> keys(KeyAndChain device) {
        return Map.of(
                KEYS + DeviceKeyFiles.CERTIFICATE, ascii(PemEncoding.of(device.chain())),
                KEYS + DeviceKeyFiles.KEY, ascii(PemEncoding.of(device.key())));
    }

    private static byte[] ascii(String pem) {
        return pem.getBytes(StandardCharsets.US_ASCII);
    }

    /** What stands for the placeholders in what an operator is told. */
    Map<String, String> placeholderValues(String sn, String host) {
        return Map.of(
                "parameters", parameters.toAbsolutePath().toString(),
                "package", resources.toAbsolutePath().toString(),
                "folder", folder.toAbsolutePath().toString(),
                "sn", sn,
                "host", host);
    }
}
