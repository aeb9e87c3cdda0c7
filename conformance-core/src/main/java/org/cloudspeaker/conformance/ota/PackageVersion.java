package org.cloudspeaker.conformance.ota;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Versions as they stand in the names of core files (device facts, "OTA packages"). */
public final class PackageVersion {
    private static final Pattern FORM = Pattern.compile("V[0-9]{1,9}\\.[0-9]{1,9}(\\.[0-9]{1,9})?");

    private PackageVersion() {}

    /** The first version in a name, as the vendor's script finds it: {@code V1.0.0} in {@code resource_V1.0.0.zip}. */
    public static Optional<String> find(String name) {
        Matcher matcher = FORM.matcher(name);
        return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
    }

    /** Whether a text is a version and nothing else. */
    public static boolean isVersion(String text) {
        return FORM.matcher(text).matches();
    }
}
