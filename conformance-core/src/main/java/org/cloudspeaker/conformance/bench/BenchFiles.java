package org.cloudspeaker.conformance.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.cloudspeaker.conformance.ota.BuiltPackage;
import org.cloudspeaker.conformance.target.DeviceKeyFiles;
import org.cloudspeaker.conformance.target.FileTrouble;
import org.cloudspeaker.conformance.target.ParameterFile;
import org.cloudspeaker.conformance.target.Problem;
import org.cloudspeaker.conformance.target.TargetException;
import org.cloudspeaker.conformance.wire.tls.Identity;
import org.cloudspeaker.conformance.wire.tls.Pem;

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
    private static final BuiltPackage.Label LABEL = new BuiltPackage.Label("BENCH", "V1.0.0", "parameters of a bench");

    /**
     * Writes them, over those of an earlier run.
     *
     * @throws TargetException if they cannot be written
     */
    static BenchFiles write(Path folder, ParameterFile file, BenchCertificates certificates) {
        byte[] authority = ascii(Pem.of(certificates.authorities()));
        Optional<Identity> device = certificates.device().map(BenchCertificates.ForDevice::identity);
        TreeMap<String, byte[]> resources =
                new TreeMap<>(Map.of("cust/" + PARAMETERS, file.bytes(), KEYS + DeviceKeyFiles.AUTHORITY, authority));
        device.map(BenchFiles::keys).ifPresent(resources::putAll);
        BuiltPackage built = BuiltPackage.ofResources(resources, LABEL);
        try {
            Files.createDirectories(folder);
            Files.write(folder.resolve("ca.pem"), authority);
            writeKeys(folder, device);
            return new BenchFiles(
                    folder,
                    writePrivately(folder.resolve(PARAMETERS), file.bytes()),
                    writePrivately(folder.resolve(built.fileName()), built.bytes()));
        } catch (IOException | SecurityException e) {
            throw new TargetException(List.of(new Problem(
                    folder.toString(), 0, 0, "", "a folder that can be written to", FileTrouble.words(e), "")));
        }
    }

    /** Beside the parameter file, where a mock device looks for them; those of an earlier run would mislead it. */
    private static void writeKeys(Path folder, Optional<Identity> device) throws IOException {
        Path certificate = folder.resolve(DeviceKeyFiles.CERTIFICATE);
        Path key = folder.resolve(DeviceKeyFiles.KEY);
        if (device.isPresent()) {
            Pem.write(certificate, device.get().chain());
            writePrivately(key, ascii(Pem.of(device.get().key())));
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

    private static Map<String, byte[]> keys(Identity device) {
        return Map.of(
                KEYS + DeviceKeyFiles.CERTIFICATE, ascii(Pem.of(device.chain())),
                KEYS + DeviceKeyFiles.KEY, ascii(Pem.of(device.key())));
    }

    private static byte[] ascii(String pem) {
        return pem.getBytes(StandardCharsets.US_ASCII);
    }

    /** What stands for the placeholders in what hands are told. */
    Map<String, String> values(String sn, String host) {
        return Map.of(
                "parameters", parameters.toAbsolutePath().toString(),
                "package", resources.toAbsolutePath().toString(),
                "folder", folder.toAbsolutePath().toString(),
                "sn", sn,
                "host", host);
    }
}
