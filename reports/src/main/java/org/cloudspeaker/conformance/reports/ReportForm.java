package org.cloudspeaker.conformance.reports;

import java.io.IOException;
import java.io.OutputStream;
import org.cloudspeaker.conformance.result.RunResult;

/**
 * One form of a report. Found by {@link java.util.ServiceLoader}: a class with a public constructor without arguments,
 * and its name in {@code META-INF/services/org.cloudspeaker.conformance.reports.ReportForm}. Nothing else has to know it.
 */
public interface ReportForm {
    /** What the form is chosen by, unique, in small letters: {@code html}. */
    String id();

    /** The file in the folder of the reports, unique: {@code report.html}. */
    String fileName();

    /** Whether it is written where nobody chose forms. */
    default boolean isStandard() {
        return true;
    }

    /**
     * Writes a run, which is already redacted; the stream stays open.
     *
     * @throws IOException as the stream threw it
     */
    void write(RunResult run, OutputStream out) throws IOException;
}
