package org.cloudspeaker.conformance.reports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.cloudspeaker.conformance.reports.html.HtmlReport;
import org.cloudspeaker.conformance.reports.json.JsonReport;
import org.cloudspeaker.conformance.reports.junitxml.JunitXmlReport;
import org.cloudspeaker.conformance.result.RunResult;

/** Several reports of one run. */
public final class ReportSet implements ReportWriter {
    private final List<ReportWriter> writers;

    private ReportSet(List<ReportWriter> writers) {
        this.writers = List.copyOf(writers);
    }

    /** These reports, in this order. */
    public static ReportSet of(ReportWriter... writers) {
        return new ReportSet(List.of(writers));
    }

    /** {@code report.json}, {@code junit.xml} and {@code report.html}. */
    public static ReportSet standard() {
        return of(
                new ReportFile("report.json", new JsonReport()::render),
                new ReportFile("junit.xml", new JunitXmlReport()::render),
                new ReportFile("report.html", new HtmlReport()::render));
    }

    /**
     * Writes every report, also when an earlier one could not be written.
     *
     * @throws IOException the first failure; further ones are suppressed in it
     */
    @Override
    public List<Path> write(RunResult run, Path folder) throws IOException {
        List<Path> written = new ArrayList<>();
        List<IOException> failures = new ArrayList<>();
        for (ReportWriter writer : writers) {
            try {
                written.addAll(writer.write(run, folder));
            } catch (IOException e) {
                failures.add(e);
            }
        }
        if (!failures.isEmpty()) {
            IOException first = failures.get(0);
            failures.subList(1, failures.size()).forEach(first::addSuppressed);
            throw first;
        }
        return written;
    }
}
