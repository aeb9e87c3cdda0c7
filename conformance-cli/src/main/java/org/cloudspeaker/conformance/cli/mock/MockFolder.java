package org.cloudspeaker.conformance.cli.mock;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cloudspeaker.conformance.cli.NewFile;
import org.cloudspeaker.conformance.cli.UsageException;
import org.cloudspeaker.conformance.target.FileTrouble;
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
        Written own = problems.read(this::writtenBefore, Written.parse(""));
        if (!force) {
            Stream.concat(
                            ALL.stream(),
                            mutualTls ? DeviceIdentities.names().stream().sorted() : Stream.empty())
                    .map(path::resolve)
                    .filter(Files::exists)
                    .filter(there -> !own.has(there))
                    .forEach(there ->
                            problems.add(there + ": expected no such file, found one; --force writes over it"));
        }
    }

    private Written writtenBefore() {
        if (!Files.exists(path.resolve(FolderClaim.NAME))) {
            return Written.parse("");
        }
        try (FolderClaim claim = FolderClaim.of(path)) {
            return claim.written();
        }
    }

    /**
     * Claims it for one run, and makes it where it is missing.
     *
     * @throws UsageException if another run has it, or it cannot be made
     */
    FolderClaim claim() {
        try {
            Files.createDirectories(path);
        } catch (IOException | SecurityException e) {
            throw new UsageException(
                    "--out " + path + ": expected a folder that can be made, found " + FileTrouble.words(e));
        }
        return FolderClaim.of(path);
    }

    /**
     * Writes them, over those of the last run, of which none is left.
     *
     * @throws UsageException if one of them cannot be written
     */
    void write(RunningMocks mocks, FolderClaim claim) {
        Written before = claim.written();
        Map<String, byte[]> files = files(mocks);
        files.forEach((name, content) -> {
            NewFile file = new NewFile(path, name, force || before.has(path.resolve(name)));
            Path unused = name.equals(AUTHORITY) ? file.write(content) : file.writePrivately(content);
        });
        Stream.concat(ALL.stream(), DeviceIdentities.names().stream())
                .filter(name -> !files.containsKey(name))
                .filter(name -> before.has(path.resolve(name)) || (force && name.equals(AUTHORITY)))
                .forEach(this::discard);
        claim.remember(Written.of(files));
    }

    private Map<String, byte[]> files(RunningMocks mocks) {
        MockAddresses addresses = new MockAddresses(mocks);
        Map<String, byte[]> files = new LinkedHashMap<>();
        mocks.authority()
                .ifPresent(authority -> files.put(AUTHORITY, Pem.of(authority).getBytes(StandardCharsets.US_ASCII)));
        mocks.devices().ifPresent(devices -> files.putAll(devices.files()));
        files.put(PARAMETERS, addresses.parameters().getBytes(StandardCharsets.UTF_8));
        files.put(ENVIRONMENT, addresses.environment(path).getBytes(StandardCharsets.UTF_8));
        return files;
    }

    private void discard(String name) {
        try {
            Files.deleteIfExists(path.resolve(name));
        } catch (IOException | SecurityException e) {
            throw new UsageException(
                    path.resolve(name) + ": expected a file that can be removed, found " + FileTrouble.words(e));
        }
    }
}
