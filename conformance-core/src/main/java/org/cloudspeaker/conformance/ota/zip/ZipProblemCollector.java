package org.cloudspeaker.conformance.ota.zip;

import java.util.ArrayList;
import java.util.List;

/** What is wrong so far; of what is wrong many times over, the beginning and the number. */
final class ZipProblemCollector {
    private static final int MOST = 20;

    private final List<ZipProblem> found = new ArrayList<>();
    private int more;

    void addDamaged(String entry, String expected, String what) {
        add(new ZipProblem(ZipProblem.Kind.DAMAGED, entry, expected, what));
    }

    void addUnsafe(String entry, String expected, String what) {
        add(new ZipProblem(ZipProblem.Kind.UNSAFE, entry, expected, what));
    }

    private void add(ZipProblem problem) {
        if (found.size() < MOST) {
            found.add(problem);
        } else {
            more++;
        }
    }

    List<ZipProblem> all() {
        if (more == 0) {
            return List.copyOf(found);
        }
        ZipProblem last = found.get(MOST - 1);
        List<ZipProblem> all = new ArrayList<>(found.subList(0, MOST - 1));
        all.add(new ZipProblem(last.kind(), last.entry(), last.expected(), last.found() + " (and " + more + " more)"));
        return all;
    }
}
