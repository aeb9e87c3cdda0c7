package org.cloudspeaker.conformance.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cloudspeaker.conformance.ota.BuiltPackage;
import org.cloudspeaker.conformance.target.ParameterFile;
import org.cloudspeaker.conformance.target.Problem;
import org.cloudspeaker.conformance.target.TargetException;
import org.cloudspeaker.conformance.wire.tls.Pem;

/**
 * What is written for a device that is to come to the bench: its parameter file, a resource package that holds it, and the
 * certificate of the bench's authority. The parameter file holds the secrets of the bench, made for one run.
 *
 * @param folder where all of it is
 * @param parameters the parameter file
 * @param resources the resource package
 */
record BenchFiles(Path folder, Path parameters, Path resources) {
    private static final String PARAMETERS = "posparam.ini";
    private static final BuiltPackage.Label LABEL = new BuiltPackage.Label("BENCH", "V1.0.0", "parameters of a bench");

    /**
     * Writes them, over those of an earlier run.
     *
     * @param authorities who vouches for the two servers
     * @throws TargetException if they cannot be written
     */
    static BenchFiles write(Path folder, ParameterFile file, List<X509Certificate> authorities) {
        byte[] authority = Pem.of(authorities).getBytes(StandardCharsets.US_ASCII);
        BuiltPackage built = BuiltPackage.ofResources(
                new TreeMap<>(Map.of("cust/" + PARAMETERS, file.bytes(), "key/ServerCA.pem", authority)), LABEL);
        try {
            Files.createDirectories(folder);
            Files.write(folder.resolve("ca.pem"), authority);
            return new BenchFiles(
                    folder,
                    Files.write(folder.resolve(PARAMETERS), file.bytes()),
                    Files.write(folder.resolve(built.fileName()), built.bytes()));
        } catch (IOException | SecurityException e) {
            String found = "one that cannot be (" + e.getClass().getSimpleName() + ")";
            throw new TargetException(
                    List.of(new Problem(folder.toString(), 0, 0, "", "a folder that can be written to", found, "")));
        }
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
