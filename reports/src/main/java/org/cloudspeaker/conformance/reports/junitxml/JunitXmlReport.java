package org.cloudspeaker.conformance.reports.junitxml;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import org.cloudspeaker.conformance.reports.ReportForm;
import org.cloudspeaker.conformance.result.RunResult;

/**
 * A run as JUnit XML, in UTF-8, in the dialect that Jenkins, GitLab and GitHub actions read: a chapter is a test suite,
 * a requirement a test case.
 *
 * <p>FAIL is a failure; INCONCLUSIVE and ERROR are errors; SKIPPED, NOT_APPLICABLE, NOT_GIVEN, WAIVED and NOT_CHECKED are skipped;
 * WARN passes and tells its story in {@code system-out}.
 */
public final class JunitXmlReport implements ReportForm {
    @Override
    public String id() {
        return "junit";
    }

    @Override
    public String fileName() {
        return "junit.xml";
    }

    @Override
    public void write(RunResult run, OutputStream out) throws IOException {
        // A Writer, because over a stream the JDK's XML writer spells characters beyond U+FFFF as two halves.
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        try {
            XMLOutputFactory factory = XMLOutputFactory.newDefaultFactory();
            new TestSuitesWriter(new XmlElementWriter(factory.createXMLStreamWriter(writer))).write(run);
        } catch (XMLStreamException e) {
            throw e.getNestedException() instanceof IOException cause ? cause : new IOException(e.getMessage(), e);
        }
        writer.flush();
    }
}
