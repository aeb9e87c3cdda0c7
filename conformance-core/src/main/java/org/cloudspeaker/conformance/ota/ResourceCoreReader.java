package org.cloudspeaker.conformance.ota;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.cloudspeaker.conformance.config.document.DocumentTree;
import org.cloudspeaker.conformance.config.parameter.ParameterFile;
import org.cloudspeaker.conformance.config.pem.PemFile;
import org.cloudspeaker.conformance.ota.zip.ZipArchive;
import org.cloudspeaker.conformance.ota.zip.ZipFileEntry;

/** One reading of a resource core; one file of it is in memory at a time. */
final class ResourceCoreReader {
    private final ZipArchive zip;
    private final List<ResourceFile> files = new ArrayList<>();
    private final Map<String, PemFile> keys = new TreeMap<>();
    private Optional<ParameterFile> parameters = Optional.empty();

    ResourceCoreReader(byte[] core) {
        zip = ZipArchive.of(core);
    }

    ResourceCore read() {
        for (ZipFileEntry entry : zip.entries()) {
            zip.content(entry).ifPresent(content -> addFile(entry.name(), content));
        }
        List<String> names = zip.entries().stream().map(ZipFileEntry::name).toList();
        return new ResourceCore(names, files, parameters, keys, zip.problems());
    }

    private void addFile(String path, byte[] content) {
        ResourceFile file = new ResourceFile(path, content.length, HexDigests.sha256(content), FileFormat.of(content));
        files.add(file);
        if (path.equals(ResourceCore.PARAMETERS) && content.length <= DocumentTree.MAX_BYTES) {
            parameters = parameters.or(() -> Optional.of(ParameterFile.of(path, content)));
        }
        if (file.folder().equals("key") && file.kind() == FileFormat.PEM) {
            keys.putIfAbsent(path, PemFile.of(content));
        }
    }
}
