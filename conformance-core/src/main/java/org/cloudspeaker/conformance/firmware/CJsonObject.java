package org.cloudspeaker.conformance.firmware;

import java.util.List;
import java.util.Optional;

/**
 * What the device's parser makes of a text, as far as the device looks at it.
 *
 * @param members the members of the outermost object, in order; none where the outermost value is no object
 */
record CJsonObject(List<Member> members) {
    CJsonObject {
        members = List.copyOf(members);
    }

    /**
     * A member of an object.
     *
     * @param key its name, byte by byte, up to the first NUL
     * @param text its value, byte by byte, up to the first NUL; empty where the value is no string
     */
    record Member(String key, Optional<String> text) {}

    /** The first member of this name in any case, as the parser's own search finds it. */
    Optional<Member> find(String name) {
        return members.stream().filter(member -> same(member.key(), name)).findFirst();
    }

    /** Only ASCII letters have a case there. */
    private static boolean same(String key, String name) {
        return key.length() == name.length() && key.chars().allMatch(c -> c < 0x80) && key.equalsIgnoreCase(name);
    }
}
