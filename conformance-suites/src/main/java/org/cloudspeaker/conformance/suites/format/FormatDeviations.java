package org.cloudspeaker.conformance.suites.format;

import java.util.function.Function;
import java.util.stream.Collectors;
import org.cloudspeaker.conformance.engine.role.FormatWitness.WitnessedMessages;
import org.cloudspeaker.conformance.evidence.Discrepancy;
import org.cloudspeaker.conformance.message.FormatDeviation;

/** What of a kind of message is not as its profile says. */
final class FormatDeviations {
    private FormatDeviations() {}

    /** There is none. */
    static void requireNone(WitnessedMessages messages) {
        if (!messages.deviations().isEmpty()) {
            throw new Discrepancy(
                    messages.toString(),
                    lines(messages, FormatDeviation::expected),
                    lines(messages, FormatDeviation::found));
        }
    }

    private static String lines(WitnessedMessages messages, Function<FormatDeviation, String> what) {
        return messages.deviations().stream()
                .map(deviation -> messages.type().key() + " " + deviation.place() + ": " + what.apply(deviation))
                .collect(Collectors.joining("\n"));
    }
}
