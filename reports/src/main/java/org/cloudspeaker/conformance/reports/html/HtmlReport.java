package org.cloudspeaker.conformance.reports.html;

import java.io.IOException;
import java.io.OutputStream;
import org.cloudspeaker.conformance.result.Run;

/** Under way. */
public final class HtmlReport {
    /** Renders. */
    public void render(Run run, OutputStream out) throws IOException {
        out.write(run.verdict().name().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
