package org.cloudspeaker.conformance.message.profile;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cloudspeaker.conformance.message.syntax.WireTree;

/**
 * What an answer looks like that means something.
 *
 * @param tests what holds at which place, all of it
 * @param http the statuses of HTTP that go with it; empty for any
 */
public record TreePattern(Map<String, ValueTest> tests, Set<Integer> http) {
    /** Copies the collections, the map in its order. */
    public TreePattern {
        tests = Collections.unmodifiableMap(new LinkedHashMap<>(tests));
        http = Collections.unmodifiableSet(new java.util.TreeSet<>(http));
    }

    /** A test of what stands at a place. */
    public sealed interface ValueTest {
        /** Whether it holds. */
        boolean holds(Optional<WireTree> found);

        /** A text with which it holds, if one can be told. */
        Optional<String> sample();

        /** One of these texts. */
        record OneOf(List<String> texts) implements ValueTest {
            /** Copies the list. */
            public OneOf {
                texts = List.copyOf(texts);
            }

            @Override
            public boolean holds(Optional<WireTree> found) {
                return text(found).filter(texts::contains).isPresent();
            }

            @Override
            public Optional<String> sample() {
                return Optional.of(texts.get(0));
            }

            @Override
            public String toString() {
                return String.join(" or ", texts);
            }
        }

        /** A text that matches whole. */
        record Matching(Pattern form) implements ValueTest {
            @Override
            public boolean holds(Optional<WireTree> found) {
                return text(found).filter(text -> form.matcher(text).matches()).isPresent();
            }

            @Override
            public Optional<String> sample() {
                return SampleText.of(form);
            }

            @Override
            public String toString() {
                return "of the form " + form.pattern();
            }
        }

        /** Whether anything is there. */
        record Existing(boolean present) implements ValueTest {
            @Override
            public boolean holds(Optional<WireTree> found) {
                return found.isPresent() == present;
            }

            @Override
            public Optional<String> sample() {
                return Optional.empty();
            }

            @Override
            public String toString() {
                return present ? "present" : "absent";
            }
        }

        private static Optional<String> text(Optional<WireTree> found) {
            return found.filter(WireTree.Scalar.class::isInstance).map(node -> ((WireTree.Scalar) node).text());
        }
    }

    /** Whether a message matches; a status of 0 is one that is not known. */
    public boolean matches(WireTree tree, int status) {
        return (http.isEmpty() || status == 0 || http.contains(status))
                && tests.entrySet().stream().allMatch(test -> test.getValue().holds(tree.at(test.getKey())));
    }

    /** {@code /respCode 00, /transInfo/transStatus 02}. */
    public String described() {
        return tests.entrySet().stream()
                .map(test -> test.getKey() + " " + test.getValue())
                .collect(Collectors.joining(", "));
    }
}
