package org.cloudspeaker.conformance.reports.text;

import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Consumer;
import org.cloudspeaker.conformance.libs.jackson.core.JacksonException;
import org.cloudspeaker.conformance.libs.jackson.core.JsonGenerator;
import org.cloudspeaker.conformance.libs.jackson.core.PrettyPrinter;
import org.cloudspeaker.conformance.libs.jackson.core.SerializableString;
import org.cloudspeaker.conformance.libs.jackson.core.StreamWriteFeature;
import org.cloudspeaker.conformance.libs.jackson.core.io.CharacterEscapes;
import org.cloudspeaker.conformance.libs.jackson.core.json.JsonFactory;
import org.cloudspeaker.conformance.libs.jackson.core.util.DefaultPrettyPrinter;
import org.cloudspeaker.conformance.libs.jackson.core.util.Separators;
import org.cloudspeaker.conformance.libs.jackson.databind.json.JsonMapper;
import org.jspecify.annotations.Nullable;

/** A JSON document in UTF-8, indented, in which no text of a target is a command to a CI server that prints it. */
public final class JsonDocument {
    private static final PrettyPrinter LAYOUT = new DefaultPrettyPrinter(
            Separators.createDefaultInstance().withObjectNameValueSpacing(Separators.Spacing.AFTER));

    private static final JsonMapper MAPPER = JsonMapper.builder(
                    JsonFactory.builder().characterEscapes(new HashEscapes()).build())
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build();

    private JsonDocument() {}

    /**
     * Writes a document and a line end; the stream stays open.
     *
     * @throws IOException as the stream threw it
     */
    public static void write(OutputStream out, Consumer<ReportJsonWriter> content) throws IOException {
        try (JsonGenerator generator = MAPPER.writer().with(LAYOUT).createGenerator(out)) {
            content.accept(new ReportJsonWriter(generator));
            generator.writeRaw('\n');
        } catch (JacksonException e) {
            throw e.getCause() instanceof IOException cause ? cause : new IOException(e.getOriginalMessage(), e);
        }
    }

    /** Writes {@code #} by its number, which loses nothing: Azure Pipelines and TeamCity look for it in every line. */
    private static final class HashEscapes extends CharacterEscapes {
        private static final long serialVersionUID = 1L;

        @Override
        public int[] getEscapeCodesForAscii() {
            int[] codes = CharacterEscapes.standardAsciiEscapesForJSON();
            codes['#'] = CharacterEscapes.ESCAPE_STANDARD;
            return codes;
        }

        @Override
        public @Nullable SerializableString getEscapeSequence(int character) {
            return null;
        }
    }
}
