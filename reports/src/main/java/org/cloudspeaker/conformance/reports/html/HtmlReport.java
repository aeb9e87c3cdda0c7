package org.cloudspeaker.conformance.reports.html;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.cloudspeaker.conformance.reports.ReportForm;
import org.cloudspeaker.conformance.result.RunResult;

/**
 * A run as one HTML page, in UTF-8, that opens from disk and needs nothing else.
 *
 * <p>A content security policy in it lets nothing be loaded, and no script run but the page's own.
 */
public final class HtmlReport implements ReportForm {
    @Override
    public String id() {
        return "html";
    }

    @Override
    public String fileName() {
        return "report.html";
    }

    @Override
    public void write(RunResult run, OutputStream out) throws IOException {
        HtmlBuilder html = new HtmlBuilder();
        new HtmlPage(html).write(run);
        out.write(html.document().getBytes(StandardCharsets.UTF_8));
    }
}
