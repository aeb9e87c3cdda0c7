package org.cloudspeaker.conformance.cli.mock.log;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cloudspeaker.conformance.catalogue.Catalogue;
import org.cloudspeaker.conformance.catalogue.Requirement;
import org.cloudspeaker.conformance.cli.terminal.TerminalStyle.TerminalColour;
import org.cloudspeaker.conformance.evidence.Discrepancy;
import org.cloudspeaker.conformance.result.Finding;
import org.cloudspeaker.conformance.suites.device.message.DeviceFinding;
import org.cloudspeaker.conformance.suites.device.message.DeviceFinding.Weight;

/**
 * Says what is wrong with a device: in full the first time, in a line when it comes again, and what is but a note once.
 * Thread-safe.
 */
public final class DeviceFindingsLog {
    private static final int MOST_REMEMBERED = 1000;

    private final Catalogue catalogue = Catalogue.load();
    private final Set<String> said = new HashSet<>();
    private final Map<String, Integer> counts = new TreeMap<>();

    /** What is to be said of these. */
    synchronized List<LogLine> linesOf(List<DeviceFinding> judgements) {
        return judgements.stream().flatMap(this::lines).toList();
    }

    private Stream<LogLine> lines(DeviceFinding judgement) {
        boolean note = judgement.weight() == Weight.NOTE;
        Discrepancy what = judgement.discrepancy();
        String id = judgement.requirement();
        if (!note) {
            counts.merge(id, 1, Integer::sum);
        }
        boolean first = said.size() < MOST_REMEMBERED && said.add(note ? id : id + what.expected() + what.actual());
        Requirement requirement = catalogue.find(id).orElseThrow();
        if (first) {
            TerminalColour colour = note ? TerminalColour.YELLOW : TerminalColour.RED;
            return Stream.of(
                    LogLine.painted(colour, (note ? "  note  " : "  ! ") + requirement.headline()),
                    LogLine.indented(facts(what, requirement, note)));
        }
        return note
                ? Stream.empty()
                : Stream.of(LogLine.painted(
                        TerminalColour.RED,
                        "  ! " + id + " again: " + what.actual().replace("\n", "; ")));
    }

    private static String facts(Discrepancy what, Requirement requirement, boolean note) {
        String consequence = what.consequence().isEmpty() ? requirement.consequence() : what.consequence();
        String remedy = what.remedy().isEmpty() ? requirement.remedy() : what.remedy();
        return new Finding(
                        "",
                        what.sent(),
                        what.expected(),
                        what.actual(),
                        note ? "" : consequence,
                        remedy,
                        what.mended(),
                        List.of())
                .facts();
    }

    /** How often each requirement was broken, in the order of their ids. */
    public synchronized Map<String, Integer> counts() {
        return Map.copyOf(counts);
    }
}
