package org.cloudspeaker.conformance.mocks.junit;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cloudspeaker.conformance.config.problem.EditDistance;
import org.cloudspeaker.conformance.fault.Fault;
import org.cloudspeaker.conformance.fault.FaultPrecondition;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/** Faults by the names that stand in an annotation, which cannot hold constants of many enums. */
final class NamedFaults {
    private NamedFaults() {}

    /**
     * The faults of these names.
     *
     * @throws ExtensionConfigurationException if there is none of a name; the message says which may be meant
     */
    static <T extends Fault> T[] of(String[] names, List<T> known, IntFunction<T[]> array) {
        return Stream.of(names).map(name -> find(name, known)).toArray(array);
    }

    /**
     * The same faults, all of which can change something where this is there.
     *
     * @throws ExtensionConfigurationException if one of them cannot; the message says what it needs
     */
    static <T extends Fault> T[] requirePreconditions(Set<FaultPrecondition> there, T[] faults) {
        String idle = Stream.of(faults)
                .flatMap(fault -> fault.need().stream()
                        .filter(need -> !there.contains(need))
                        .map(need -> fault.name() + " needs " + need.words()))
                .collect(Collectors.joining("; "));
        if (!idle.isEmpty()) {
            throw new ExtensionConfigurationException(
                    "expected faults that change something in this mock, found others: " + idle);
        }
        return faults;
    }

    private static <T extends Fault> T find(String name, List<T> known) {
        return known.stream()
                .filter(fault -> fault.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new ExtensionConfigurationException("expected the name of a fault, found " + name
                        + "; did you mean " + nearest(name, known) + "?"));
    }

    private static String nearest(String name, List<? extends Fault> known) {
        return known.stream()
                .map(Fault::name)
                .min(Comparator.comparingInt((String each) -> EditDistance.between(name, each))
                        .thenComparing(Comparator.naturalOrder()))
                .orElse("none");
    }
}
