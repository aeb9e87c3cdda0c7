package org.cloudspeaker.conformance.reports.markdown;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.cloudspeaker.conformance.reports.ReportForm;
import org.cloudspeaker.conformance.result.RunResult;

/** A run as a summary in GitHub's and GitLab's Markdown, in UTF-8; text of a target stands in code spans alone. */
public final class MarkdownReport implements ReportForm {
    @Override
    public String id() {
        return "markdown";
    }

    @Override
    public String fileName() {
        return "report.md";
    }

    @Override
    public void write(RunResult run, OutputStream out) throws IOException {
        out.write(new RunMarkdownWriter(run).text().getBytes(StandardCharsets.UTF_8));
    }
}
