package org.cloudspeaker.conformance.cli.mock;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.stream.Stream;
import org.cloudspeaker.conformance.cli.NewFile;
import org.cloudspeaker.conformance.cli.UsageException;
import org.cloudspeaker.conformance.wire.tls.Pem;

/**
 * The folder with what a device and a server need to meet the mocks.
 *
 * @param path where
 * @param force whether files that are there are written over
 */
record MockFolder(Path path, boolean force) {
    /** The authority to trust. */
    static final String AUTHORITY = "ca.pem";
    /** The device's parameter file. */
    static final String PARAMETERS = "posparam.ini";
    /** The same for a shell, and the login of the customer's server. */
    static final String ENVIRONMENT = "mock.env";

    private static final List<String> ALL = List.of(AUTHORITY, PARAMETERS, ENVIRONMENT);

    /** Tells of files that are in the way, before anything is started. */
    void check(boolean mutualTls, Problems problems) {
        problems.unless(
                !Files.exists(path) || Files.isDirectory(path), "--out " + path + ": expected a folder, found a file");
        if (!force) {
            Stream.concat(
                            ALL.stream(),
                            mutualTls ? DeviceIdentities.names().stream().sorted() : Stream.empty())
                    .map(path::resolve)
                    .filter(Files::exists)
                    .forEach(there ->
                            problems.add(there + ": expected no such file, found one; --force writes over it"));
        }
    }

    /**
     * Writes them.
     *
     * @throws UsageException if one of them cannot be written
     */
    void write(RunningMocks mocks) {
        try {
            Files.createDirectories(path);
        } catch (IOException | SecurityException e) {
            throw new UsageException("--out " + path + ": expected a folder that can be made, found "
                    + e.getClass().getSimpleName());
        }
        MockAddresses addresses = new MockAddresses(mocks);
        mocks.authority().ifPresent(authority -> write(AUTHORITY, authority));
        mocks.devices()
                .ifPresent(devices ->
                        devices.files().forEach((name, content) -> file(name).writePrivately(content)));
        file(PARAMETERS).writePrivately(addresses.parameters().getBytes(StandardCharsets.UTF_8));
        file(ENVIRONMENT).writePrivately(addresses.environment(path).getBytes(StandardCharsets.UTF_8));
    }

    private void write(String name, X509Certificate certificate) {
        file(name).write(Pem.of(certificate).getBytes(StandardCharsets.US_ASCII));
    }

    private NewFile file(String name) {
        return new NewFile(path, name, force);
    }
}
