package org.cloudspeaker.conformance.evidence.redaction;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Looks for many strings at once, in a time that hardly depends on how many they are: by their first {@value #HEAD}
 * characters. Immutable.
 */
final class MultiStringMatcher {
    /** The fewest characters of a string that can be looked for. */
    static final int HEAD = 4;

    private static final int SHORTEST_BEGINNING = 8;
    /** Longer than a card number, which stands at the beginning of track 2 and is shown with a mask. */
    private static final int LONG_BEGINNING = 20;

    private static final String CUT = "...";
    private static final int FILTER_BITS = 16;

    private final Map<Long, List<SearchTerm>> byHead = new HashMap<>();
    private final BitSet heads = new BitSet(1 << FILTER_BITS);

    /**
     * A string to look for.
     *
     * @param form in one case
     * @param value what it is a form of
     * @param disguise which form
     * @param inGroups whether it is looked for over the gaps between groups too
     */
    record SearchTerm(String form, String value, String disguise, boolean inGroups) {}

    MultiStringMatcher(Collection<SearchTerm> needles) {
        for (SearchTerm needle : needles) {
            long head = 0;
            for (int at = 0; at < HEAD; at++) {
                head = with(head, needle.form().charAt(at));
            }
            byHead.computeIfAbsent(head, unused -> new ArrayList<>()).add(needle);
            heads.set(bit(head));
        }
    }

    /** Tells of every place where one of them stands. */
    void scan(DecodedView view, Consumer<SecretMatch> seen) {
        long head = 0;
        for (int end = 0; end < view.length(); end++) {
            head = with(head, view.at(end));
            if (end >= HEAD - 1 && heads.get(bit(head))) {
                for (SearchTerm needle : byHead.getOrDefault(head, List.of())) {
                    if (needle.inGroups() || !view.isUngrouped()) {
                        compare(view, end - HEAD + 1, needle, seen);
                    }
                }
            }
        }
    }

    private static void compare(DecodedView view, int from, SearchTerm needle, Consumer<SecretMatch> seen) {
        String form = needle.form();
        int most = Math.min(form.length(), view.length() - from);
        int same = HEAD;
        while (same < most && view.at(from + same) == form.charAt(same)) {
            same++;
        }
        if (same == form.length()) {
            seen.accept(sighting(view, from, same, needle, !runsOn(view, from, same, needle)));
        } else if (same >= LONG_BEGINNING && !view.isUngrouped() && endsAWord(view, from + same)) {
            seen.accept(sighting(view, from, same, needle, false));
        } else {
            // The dots of the cut may be those of the value too.
            for (int cut = same; cut >= Math.max(SHORTEST_BEGINNING, same - CUT.length()); cut--) {
                if (isCut(view, from + cut)) {
                    seen.accept(sighting(view, from, cut, needle, false));
                }
            }
        }
    }

    private static boolean endsAWord(DecodedView view, int at) {
        return at >= view.length() || !Character.isLetterOrDigit(view.at(at));
    }

    /** Whether a text was cut short here, so that the rest of a value may have stood behind it. */
    private static boolean isCut(DecodedView view, int at) {
        for (int i = 0; i < CUT.length(); i++) {
            if (at + i >= view.length() || view.at(at + i) != CUT.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether it is put together from parts of other numbers, such as 1234 out of 12 and 345. */
    private static boolean runsOn(DecodedView view, int from, int length, SearchTerm needle) {
        boolean groups = view.isUngrouped() && needle.disguise().isEmpty();
        return groups && (isInNumber(view, from) || isInNumber(view, from + length));
    }

    private static boolean isInNumber(DecodedView view, int at) {
        return at > 0
                && at < view.length()
                && view.end(at - 1) == view.start(at)
                && Character.isDigit(view.at(at - 1))
                && Character.isDigit(view.at(at));
    }

    private static SecretMatch sighting(DecodedView view, int from, int length, SearchTerm needle, boolean whole) {
        String disguise = needle.disguise().isEmpty() || view.label().isEmpty()
                ? needle.disguise() + view.label()
                : needle.disguise() + " and " + view.label();
        return new SecretMatch(needle.value(), disguise, view.start(from), view.end(from + length - 1), whole);
    }

    private static long with(long head, char next) {
        return (head << Character.SIZE) | next;
    }

    private static int bit(long head) {
        return (int) ((head * 0x9E3779B97F4A7C15L) >>> (Long.SIZE - FILTER_BITS));
    }
}
