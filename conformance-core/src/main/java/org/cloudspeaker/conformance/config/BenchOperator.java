package org.cloudspeaker.conformance.config;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Who does what has to be done at a device under test. */
public sealed interface BenchOperator {
    /**
     * Programs or people. In what they are told, {@code {parameters}}, {@code {package}} and {@code {folder}} are the paths
     * of what was written for the device, {@code {sn}} is its serial number and {@code {host}} this machine.
     *
     * @param setUp has the device use the parameter file that was written for it, and start
     * @param card holds a test card to the device, for as long as it takes to be read
     * @param query has the device page through its day
     */
    record OperatorSteps(OperatorStep setUp, OperatorStep card, OperatorStep query) implements BenchOperator {
        /** What may stand in braces in what they are told. */
        public static final List<String> PLACEHOLDERS = List.of("parameters", "package", "folder", "sn", "host");

        private static final Duration LONG = Duration.ofMinutes(10);
        private static final Duration SHORT = Duration.ofMinutes(1);

        /** A person for all of them. */
        public static OperatorSteps manual() {
            return new OperatorSteps(
                    new OperatorStep.ManualStep(
                            "Have device {sn} use the parameters in {parameters} (a resource package of them, with the certificates, is"
                                    + " {package}), and restart it",
                            LONG),
                    new OperatorStep.ManualStep(
                            "Present a test card to device {sn} now, whether it asks for one or not", SHORT),
                    new OperatorStep.ManualStep("Have device {sn} show its transactions of today, every page", SHORT));
        }
    }

    /**
     * The mock device of the harness, in the place of one that is not there.
     *
     * @param published whether it is as the published firmware V1.0.4, with its flaws; else as the guide describes it
     * @param faults names of further ways in which it is wrong
     */
    record MockDeviceSetup(boolean published, Set<String> faults) implements BenchOperator {
        /** Keeps its own copy, in order. */
        public MockDeviceSetup {
            faults = java.util.Collections.unmodifiableSet(new TreeSet<>(faults));
        }
    }
}
