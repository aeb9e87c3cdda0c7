package org.cloudspeaker.conformance.cli.mock.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cloudspeaker.conformance.cli.file.AtomicFileWriter;
import org.cloudspeaker.conformance.cli.file.FolderLock;
import org.cloudspeaker.conformance.cli.file.WrittenFiles;
import org.cloudspeaker.conformance.cli.invocation.OptionProblems;
import org.cloudspeaker.conformance.cli.invocation.UsageException;
import org.cloudspeaker.conformance.config.pem.PemEncoding;
import org.cloudspeaker.conformance.config.problem.FileErrors;

/**
 * The folder with the files that a device and a server need to connect to the mocks.
 *
 * @param path where
 * @param force whether existing files are overwritten
 */
public record MockFolder(Path path, boolean force) {
    /** The authority to trust. */
    public static final String AUTHORITY = "ca.pem";
    /** The device's parameter file. */
    public static final String PARAMETERS = "posparam.ini";
    /** The same for a shell, and the login of the customer's server. */
    public static final String ENVIRONMENT = "mock.env";

    private static final List<String> ALL = List.of(AUTHORITY, PARAMETERS, ENVIRONMENT);

    /** Reports files that would be overwritten, before anything is started. */
    public void check(boolean mutualTls, OptionProblems problems) {
        problems.require(
                !Files.exists(path) || Files.isDirectory(path), "--out " + path + ": expected a folder, found a file");
        WrittenFiles own = problems.read(this::writtenBefore, WrittenFiles.parse(""));
        if (!force) {
            Stream.concat(
                            ALL.stream(),
                            mutualTls
                                    ? DeviceClientCertificates.names().stream().sorted()
                                    : Stream.empty())
                    .map(path::resolve)
                    .filter(Files::exists)
                    .filter(there -> !own.has(there))
                    .forEach(
                            there -> problems.add(there + ": expected no such file, found one; --force overwrites it"));
        }
    }

    private WrittenFiles writtenBefore() {
        if (!Files.exists(path.resolve(FolderLock.NAME))) {
            return WrittenFiles.parse("");
        }
        try (FolderLock claim = FolderLock.acquire(path)) {
            return claim.readWrittenFiles();
        }
    }

    /**
     * Locks it for one run, and creates it if it is missing.
     *
     * @throws UsageException if another run has it, or it cannot be made
     */
    public FolderLock lock() {
        try {
            Files.createDirectories(path);
        } catch (IOException | SecurityException e) {
            throw new UsageException(
                    "--out " + path + ": expected a folder that can be created, found " + FileErrors.describe(e));
        }
        return FolderLock.acquire(path);
    }

    /**
     * Writes the files, and removes those of the last run.
     *
     * @throws UsageException if one of them cannot be written
     */
    public void write(MockServerGroup mocks, FolderLock claim) {
        WrittenFiles before = claim.readWrittenFiles();
        Map<String, byte[]> files = files(mocks);
        files.forEach((name, content) -> {
            AtomicFileWriter file = new AtomicFileWriter(path, name, force || before.has(path.resolve(name)));
            Path unused = name.equals(AUTHORITY) ? file.write(content) : file.writePrivately(content);
        });
        Stream.concat(ALL.stream(), DeviceClientCertificates.names().stream())
                .filter(name -> !files.containsKey(name))
                .filter(name -> before.has(path.resolve(name)) || (force && name.equals(AUTHORITY)))
                .forEach(this::discard);
        claim.storeWrittenFiles(WrittenFiles.of(files));
    }

    private Map<String, byte[]> files(MockServerGroup mocks) {
        MockAddresses addresses = new MockAddresses(mocks);
        Map<String, byte[]> files = new LinkedHashMap<>();
        mocks.authority()
                .ifPresent(authority ->
                        files.put(AUTHORITY, PemEncoding.of(authority).getBytes(StandardCharsets.US_ASCII)));
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
                    path.resolve(name) + ": expected a file that can be deleted, found " + FileErrors.describe(e));
        }
    }
}
