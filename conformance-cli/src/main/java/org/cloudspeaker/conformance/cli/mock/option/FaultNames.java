package org.cloudspeaker.conformance.cli.mock.option;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.cloudspeaker.conformance.cli.invocation.NameSuggestions;
import org.cloudspeaker.conformance.cli.invocation.OptionProblems;
import org.cloudspeaker.conformance.cli.terminal.TerminalOutput;
import org.cloudspeaker.conformance.device.DeviceFault;
import org.cloudspeaker.conformance.fault.Fault;
import org.cloudspeaker.conformance.mocks.fault.BrokerFault;
import org.cloudspeaker.conformance.mocks.fault.PaymentFault;

/** The faults that a command can give to its mocks, by name. */
public final class FaultNames {
    private final List<Fault> known;
    private final List<Fault> foreign;

    /**
     * Faults of these mocks.
     *
     * @param broker whether there is a broker
     * @param payment whether there is a payment server
     */
    public FaultNames(boolean broker, boolean payment) {
        List<Fault> own = new ArrayList<>();
        List<Fault> others = new ArrayList<>();
        PaymentFault.all().forEach(payment ? own::add : others::add);
        BrokerFault.all().forEach(broker ? own::add : others::add);
        this.known = List.copyOf(own);
        this.foreign = List.copyOf(others);
    }

    private FaultNames(List<? extends Fault> known) {
        this.known = List.copyOf(known);
        this.foreign =
                Stream.<Fault>concat(PaymentFault.all(), BrokerFault.all()).toList();
    }

    /** Faults of mock devices. */
    public static FaultNames ofDevices() {
        return new FaultNames(List.of(DeviceFault.values()));
    }

    /** The faults of these names, in any case; names that there are not become problems. */
    public List<Fault> of(List<String> names, OptionProblems problems) {
        List<Fault> chosen = new ArrayList<>();
        for (String given : names) {
            String name = given.strip().toUpperCase(Locale.ROOT).replace('-', '_');
            find(known, name).ifPresentOrElse(chosen::add, () -> problems.add("--fault " + given + ": " + hint(name)));
        }
        return chosen;
    }

    private String hint(String name) {
        if (find(foreign, name).isPresent()) {
            return "expected a fault of this mock, found one of another mock; --list-faults shows those of this one";
        }
        String near = NameSuggestions.didYouMean(
                        name, known.stream().map(Fault::name).toList())
                .orElse("--list-faults shows all");
        return "expected the name of a fault, found an unknown one; " + near;
    }

    private static Optional<Fault> find(List<Fault> faults, String name) {
        return faults.stream().filter(fault -> fault.name().equals(name)).findFirst();
    }

    /** All of them, a line each: name, the requirement that catches it, what is wrong. */
    public void list(TerminalOutput screen) {
        int width = names().mapToInt(String::length).max().orElse(0);
        for (Fault fault : known) {
            screen.printLine(String.format(
                    Locale.ROOT,
                    "%-" + width + "s  %-10s  %s",
                    fault.name(),
                    fault.requirement(),
                    fault.description()));
        }
    }

    Stream<String> names() {
        return known.stream().map(Fault::name);
    }
}
