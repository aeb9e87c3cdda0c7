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
import org.cloudspeaker.conformance.mocks.broker.event.BrokerEvent;
import org.cloudspeaker.conformance.mocks.payment.ReceivedRequest;
import org.cloudspeaker.conformance.result.Finding;
import org.cloudspeaker.conformance.suites.device.message.DeviceFinding;
import org.cloudspeaker.conformance.suites.device.message.DeviceFinding.Weight;
import org.cloudspeaker.conformance.suites.device.message.DeviceMessageJudge;

/**
 * The findings about devices: each in full the first time, in one line when it is repeated, and a note once. Thread-safe.
 */
public final class DeviceFindingsLog {
    private static final int MOST_REMEMBERED = 1000;

    private final DeviceMessageJudge judge;
    private final Catalogue catalogue = Catalogue.load();
    private final Set<String> shown = new HashSet<>();
    private final Map<String, Integer> counts = new TreeMap<>();

    /** Findings of this judge. */
    public DeviceFindingsLog(DeviceMessageJudge judge) {
        this.judge = judge;
    }

    /** The findings about what a device did at the broker. */
    List<LogLine> linesOf(BrokerEvent event) {
        return lines(judge.judge(event));
    }

    /** The findings about a request of a device. */
    List<LogLine> linesOf(ReceivedRequest request) {
        return lines(judge.judge(request));
    }

    private synchronized List<LogLine> lines(List<DeviceFinding> found) {
        return found.stream().flatMap(this::lines).toList();
    }

    private Stream<LogLine> lines(DeviceFinding finding) {
        boolean note = finding.weight() == Weight.NOTE;
        Discrepancy what = finding.discrepancy();
        String id = finding.requirement();
        if (!note) {
            counts.merge(id, 1, Integer::sum);
        }
        boolean first = shown.size() < MOST_REMEMBERED && shown.add(note ? id : id + what.expected() + what.actual());
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
