package org.cloudspeaker.conformance.ota;

import java.util.Optional;

/**
 * The core file of a package: an image of firmware, or a zip of resources.
 *
 * @param name its name in the package
 * @param size bytes
 * @param md5 lower-case hex
 * @param sha256 lower-case hex
 * @param kind what it is, told by its content
 * @param resources what it holds, where it is a zip and the package is not of firmware
 */
public record CoreFile(
        String name, int size, String md5, String sha256, FileFormat kind, Optional<ResourceCore> resources) {}
