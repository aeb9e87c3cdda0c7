package org.cloudspeaker.conformance.message.profile;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cloudspeaker.conformance.message.MessageOutcome;
import org.cloudspeaker.conformance.message.syntax.WireTree;

/**
 * How an answer says what became of the request.
 *
 * @param patterns the pattern of each outcome; empty where response code and status say it
 */
public record OutcomeRules(Map<MessageOutcome, TreePattern> patterns) {
    /** Copies the map. */
    public OutcomeRules {
        Map<MessageOutcome, TreePattern> copy = new EnumMap<>(MessageOutcome.class);
        copy.putAll(patterns);
        patterns = Collections.unmodifiableMap(copy);
    }

    /** Response code and status say it. */
    public static OutcomeRules none() {
        return new OutcomeRules(Map.of());
    }

    /** Whether patterns say it. */
    public boolean isPresent() {
        return !patterns.isEmpty();
    }

    /** What an answer says; empty where no pattern matches. */
    public Optional<MessageOutcome> of(WireTree tree, int status) {
        return patterns.entrySet().stream()
                .filter(pattern -> pattern.getValue().matches(tree, status))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** {@code approved: /respCode 00; declined: ...}. */
    public String described() {
        return patterns.entrySet().stream()
                .map(pattern ->
                        pattern.getKey().key() + ": " + pattern.getValue().described())
                .collect(Collectors.joining("; "));
    }
}
