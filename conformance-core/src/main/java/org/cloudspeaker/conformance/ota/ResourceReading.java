package org.cloudspeaker.conformance.ota;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.cloudspeaker.conformance.ota.zip.Entry;
import org.cloudspeaker.conformance.ota.zip.Zip;
import org.cloudspeaker.conformance.target.ParameterFile;
import org.cloudspeaker.conformance.target.PemFile;
import org.cloudspeaker.conformance.target.document.Document;

/** One reading of a resource core; one file of it is in memory at a time. */
final class ResourceReading {
    private final Zip zip;
    private final List<ResourceFile> files = new ArrayList<>();
    private final Map<String, PemFile> keys = new TreeMap<>();
    private Optional<ParameterFile> parameters = Optional.empty();

    ResourceReading(byte[] core) {
        zip = Zip.of(core);
    }

    Resources read() {
        for (Entry entry : zip.entries()) {
            zip.content(entry).ifPresent(content -> take(entry.name(), content));
        }
        List<String> names = zip.entries().stream().map(Entry::name).toList();
        return new Resources(names, files, parameters, keys, zip.problems());
    }

    private void take(String path, byte[] content) {
        ResourceFile file = new ResourceFile(path, content.length, Digests.sha256(content), ContentKind.of(content));
        files.add(file);
        if (path.equals(Resources.PARAMETERS) && content.length <= Document.MAX_BYTES) {
            parameters = parameters.or(() -> Optional.of(ParameterFile.of(path, content)));
        }
        if (file.folder().equals("key") && file.kind() == ContentKind.PEM) {
            keys.putIfAbsent(path, PemFile.of(content));
        }
    }
}
