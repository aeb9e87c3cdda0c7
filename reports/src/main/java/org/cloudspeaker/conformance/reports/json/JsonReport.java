package org.cloudspeaker.conformance.reports.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.cloudspeaker.conformance.reports.ReportForm;
import org.cloudspeaker.conformance.reports.text.JsonDocument;
import org.cloudspeaker.conformance.result.RunResult;

/**
 * A run as JSON of the form {@code conformance-report/1}, in UTF-8, with its keys always in the same order.
 *
 * <p>The form is described by {@code report.schema.json} beside this class.
 */
public final class JsonReport implements ReportForm {
    /** The name of the form, the value of {@code schema} in every report. */
    public static final String FORM = "conformance-report/1";

    private static final String SCHEMA = "report.schema.json";

    @Override
    public String id() {
        return "json";
    }

    @Override
    public String fileName() {
        return "report.json";
    }

    @Override
    public void write(RunResult run, OutputStream out) throws IOException {
        JsonDocument.write(out, json -> new RunJsonWriter(json).write(run));
    }

    /** The JSON Schema (draft 2020-12) of the form. */
    public static String schema() {
        try (InputStream in = JsonReport.class.getResourceAsStream(SCHEMA)) {
            if (in == null) {
                throw new IllegalStateException(SCHEMA + " is missing beside " + JsonReport.class.getName());
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
