package org.cloudspeaker.conformance.evidence.redaction;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.cloudspeaker.conformance.evidence.redaction.MultiStringMatcher.SearchTerm;

/**
 * Looks for values by themselves, whatever field they are in, in every usual disguise: base64, hex, escaped for JSON,
 * HTML or a URL, and in groups. Thread-safe.
 */
public final class SecretScanner {
    /** The fewest characters of a value that is looked for; shorter ones stand everywhere. */
    public static final int SHORTEST = MultiStringMatcher.HEAD;

    private static final int SHORTEST_IN_GROUPS = 12;
    private static final Pattern DIGITS = Pattern.compile("[0-9a-f=]+");
    private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{N}]");

    private final Set<String> values = new HashSet<>();
    private final List<SearchTerm> all = new ArrayList<>();
    private volatile MultiStringMatcher needles = new MultiStringMatcher(List.of());

    /** Looks for this value too, unless it is under {@value #SHORTEST} characters; {@code name} is what it is called. */
    public SecretScanner lookFor(String value, String name) {
        synchronized (values) {
            if (value.length() >= SHORTEST && values.add(value)) {
                SecretEncodings.of(value).forEach((form, disguise) -> add(DecodedView.foldCase(form), name, disguise));
                needles = new MultiStringMatcher(all);
            }
        }
        return this;
    }

    private void add(String form, String name, String disguise) {
        if (form.length() >= SHORTEST) {
            all.add(new SearchTerm(form, name, disguise, false));
        }
        // Words in groups are mere prose, so of values as they are, only digits are looked for in groups.
        String whole = GAPS.matcher(form).replaceAll("");
        boolean digits = DIGITS.matcher(form).matches();
        boolean coded = !disguise.equals(SecretEncodings.NONE) && whole.equals(form);
        if ((digits || coded) && whole.length() >= SHORTEST_IN_GROUPS) {
            all.add(new SearchTerm(whole, name, disguise, true));
        }
    }

    /** Every place where one of the values stands, those without a disguise first. */
    public List<SecretMatch> scan(String text) {
        List<SecretMatch> seen = new ArrayList<>();
        MultiStringMatcher now = needles;
        DecodedView.decodingsOf(text).forEach(view -> now.scan(view, seen::add));
        return seen;
    }
}
