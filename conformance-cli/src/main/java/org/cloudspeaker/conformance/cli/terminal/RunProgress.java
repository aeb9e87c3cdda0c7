package org.cloudspeaker.conformance.cli.terminal;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.cloudspeaker.conformance.catalogue.Catalogue;
import org.cloudspeaker.conformance.catalogue.CatalogueChapter;
import org.cloudspeaker.conformance.cli.terminal.TerminalStyle.TerminalColour;
import org.cloudspeaker.conformance.result.RequirementResult;
import org.cloudspeaker.conformance.result.RunListener;
import org.cloudspeaker.conformance.result.RunResult;
import org.cloudspeaker.conformance.result.Verdict;

/** Shows the progress of a run: a line for each chapter and each failure, and on a terminal a status line. */
public final class RunProgress implements RunListener {
    private static final String ERASE = "\r\u001b[2K";

    private final TerminalOutput screen;
    private final Catalogue catalogue;
    private final Set<String> awaited;
    private final int total;
    private boolean closed;
    /** Of chapters that have begun and whose line is not printed yet. */
    private final Map<String, Map<Verdict, Long>> counts = new LinkedHashMap<>();

    /**
     * Progress of a run.
     *
     * @param ids of the requirements that are checked
     */
    public RunProgress(TerminalOutput screen, Catalogue catalogue, Set<String> ids) {
        this.screen = screen;
        this.catalogue = catalogue;
        this.awaited = new HashSet<>(ids);
        this.total = ids.size();
    }

    @Override
    public synchronized void requirementFinished(RequirementResult result) {
        if (closed || result.verdict() == Verdict.NOT_CHECKED) {
            return;
        }
        eraseStatusLine();
        awaited.remove(result.id());
        String chapter = result.requirement().chapterId();
        counts.computeIfAbsent(chapter, begun -> VerdictWords.none()).merge(result.verdict(), 1L, Long::sum);
        if (result.verdict() == Verdict.FAIL || result.verdict() == Verdict.ERROR) {
            screen.printMarked(mark(result.verdict()), result.requirement().headline(), 4);
        }
        if (awaited.stream().noneMatch(id -> id.startsWith(chapter + "-"))) {
            finish(chapter);
        }
        status(result);
    }

    /** A prompt needs a person at a terminal. */
    @Override
    public boolean showPrompt(String prompt) {
        boolean interactive = screen.look().live();
        if (interactive) {
            eraseStatusLine();
            screen.printParagraph("To do now: " + prompt, 2);
            screen.out().flush();
        }
        return interactive;
    }

    @Override
    public void runFinished(RunResult run, Path out) {
        close();
    }

    /** Prints the chapters that have begun, and nothing from now on. */
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        eraseStatusLine();
        List.copyOf(counts.keySet()).forEach(this::finish);
    }

    /** Erases the status line. */
    public void eraseStatusLine() {
        if (screen.look().live()) {
            screen.out().print(ERASE);
            screen.out().flush();
        }
    }

    private void status(RequirementResult result) {
        if (screen.look().live()) {
            String line = "[" + (total - awaited.size()) + "/" + total + "] " + result.id() + " "
                    + result.requirement().text();
            String cut = line.substring(0, Math.min(line.length(), screen.look().width() - 1));
            screen.out()
                    .print(screen.look()
                            .paint(TerminalColour.GREY, screen.look().escapeLine(cut)));
        }
        screen.out().flush();
    }

    /** A chapter has one line, though its checks may run in several places. */
    private void finish(String chapter) {
        Map<Verdict, Long> own = counts.remove(chapter);
        if (own != null) {
            String title = catalogue.chapters().stream()
                    .filter(known -> known.id().equals(chapter))
                    .map(CatalogueChapter::title)
                    .findFirst()
                    .orElse("");
            String line = chapter + "  " + String.format(Locale.ROOT, "%-50s  ", title) + VerdictWords.counts(own);
            screen.printMarked(mark(worst(own)), line, 7);
        }
    }

    private static Verdict worst(Map<Verdict, Long> counts) {
        for (Verdict bad : new Verdict[] {Verdict.FAIL, Verdict.ERROR, Verdict.INCONCLUSIVE, Verdict.WARN}) {
            if (counts.containsKey(bad)) {
                return bad;
            }
        }
        return counts.containsKey(Verdict.PASS) ? Verdict.PASS : Verdict.SKIPPED;
    }

    private String mark(Verdict verdict) {
        TerminalStyle look = screen.look();
        return switch (verdict) {
            case PASS -> look.paint(TerminalColour.GREEN, look.symbolOrFallback("✓", "+"));
            case FAIL, ERROR -> look.paint(TerminalColour.RED, look.symbolOrFallback("✗", "x"));
            case INCONCLUSIVE -> look.paint(TerminalColour.YELLOW, "?");
            case WARN -> look.paint(TerminalColour.YELLOW, "!");
            default -> look.paint(TerminalColour.GREY, "-");
        };
    }
}
