package org.cloudspeaker.conformance.suites.format;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Objects;
import org.cloudspeaker.conformance.message.profile.FormatProfile;
import org.cloudspeaker.conformance.message.profile.reader.FormatProfileLoader;

/** A format that has nothing of the guide's. */
public final class VendorProfile {
    private VendorProfile() {}

    /** Its file, as a target names it. */
    public static Path file() {
        try {
            return Path.of(Objects.requireNonNull(VendorProfile.class.getResource("vendor.yaml"), "vendor.yaml")
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The format itself. */
    public static FormatProfile load() {
        return new FormatProfileLoader().read(file());
    }
}
