package org.cloudspeaker.conformance.ota.zip;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Names of entries that stay inside the folder that they are unpacked to (APPNOTE 4.4.17). */
final class ZipEntryNameRule {
    static final String EXPECTED = "a relative name of folders and a file, with / between them";

    private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:.*", Pattern.DOTALL);

    private ZipEntryNameRule() {}

    /** Why unpacking an entry of this name does harm, if it does. */
    static Optional<String> problem(String name) {
        if (name.isEmpty()) {
            return Optional.of("no name at all");
        }
        if (name.chars().anyMatch(Character::isISOControl)) {
            return Optional.of("a control character in its name");
        }
        if (name.indexOf('\\') >= 0) {
            return Optional.of("a backslash, which is a part of the name or climbs out, as its reader likes");
        }
        if (name.startsWith("/") || DRIVE.matcher(name).matches()) {
            return Optional.of("an absolute name");
        }
        String plain = name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
        List<String> parts = Arrays.asList(plain.split("/", -1));
        if (parts.contains("..")) {
            return Optional.of("a name that climbs out of its folder");
        }
        return parts.contains(".") || parts.contains("") ? Optional.of("a folder without a name") : Optional.empty();
    }
}
