package org.cloudspeaker.conformance.suites.files.ota;

import java.util.ArrayList;
import java.util.List;
import org.cloudspeaker.conformance.evidence.Discrepancy;

/** All that is broken in one thing; of what is broken many times over, the beginning and the number. */
final class DiscrepancyCollector {
    private static final int MOST = 20;

    private final List<Discrepancy> found = new ArrayList<>();
    private int more;

    void add(String sent, String expected, String actual) {
        add(new Discrepancy(sent, expected, actual));
    }

    void add(Discrepancy discrepancy) {
        if (found.size() < MOST) {
            found.add(discrepancy);
        } else {
            more++;
        }
    }

    void addUnless(boolean holds, String sent, String expected, String actual) {
        if (!holds) {
            add(sent, expected, actual);
        }
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    List<Discrepancy> all() {
        if (more == 0) {
            return List.copyOf(found);
        }
        Discrepancy last = found.get(MOST - 1);
        List<Discrepancy> all = new ArrayList<>(found.subList(0, MOST - 1));
        String actual = last.actual() + " (and " + more + " more of this kind)";
        all.add(new Discrepancy(last.sent(), last.expected(), actual));
        return all;
    }
}
