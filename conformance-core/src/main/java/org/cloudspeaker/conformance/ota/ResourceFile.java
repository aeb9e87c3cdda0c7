package org.cloudspeaker.conformance.ota;

/**
 * A file in a resource core.
 *
 * @param path its path, as it stands in the zip
 * @param size bytes
 * @param sha256 of its content, lower-case hex
 * @param kind what it is, told by its content
 */
public record ResourceFile(String path, int size, String sha256, FileFormat kind) {
    /** The folder at the root that it lies in; empty for a file at the root. */
    public String folder() {
        return path.substring(0, Math.max(0, path.indexOf('/')));
    }

    /** Its own name, without folders. */
    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
