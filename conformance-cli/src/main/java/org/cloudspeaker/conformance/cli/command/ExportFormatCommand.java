package org.cloudspeaker.conformance.cli.command;

import java.util.concurrent.Callable;
import org.cloudspeaker.conformance.cli.invocation.CliEnvironment;
import org.cloudspeaker.conformance.cli.invocation.ExitCode;
import org.cloudspeaker.conformance.message.profile.document.FormatSchema;
import org.cloudspeaker.conformance.message.profile.reader.FormatProfileLoader;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a format as a schema for other tools. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Prints a format as JSON Schema 2020-12, OpenAPI 3.1 or AsyncAPI 3.0 (with the bindings of MQTT).",
        footer = {"", "Example:", "  conformance export acme.yaml --openapi > acme.openapi.json"})
public final class ExportFormatCommand implements Callable<Integer> {
    private final CliEnvironment cli;

    @Parameters(paramLabel = "FORMAT", description = "A format profile, or guide.")
    private String format = "guide";

    @ArgGroup(multiplicity = "1")
    private SchemaKind kind = new SchemaKind();

    /** Which of them. */
    static final class SchemaKind {
        @Option(names = "--json-schema", description = "The messages as JSON Schema.")
        private boolean jsonSchema;

        @Option(names = "--openapi", description = "Sale and query as OpenAPI.")
        private boolean openApi;

        @Option(names = "--asyncapi", description = "Broadcasts as AsyncAPI.")
        private boolean asyncApi;
    }

    public ExportFormatCommand(CliEnvironment cli) {
        this.cli = cli;
    }

    @Override
    public Integer call() {
        FormatSchema schema = new FormatSchema(new FormatProfileLoader().named(format));
        if (kind.jsonSchema) {
            cli.screen().printLine(schema.jsonSchema());
        }
        if (kind.openApi) {
            cli.screen().printLine(schema.openApi());
        }
        if (kind.asyncApi) {
            cli.screen().printLine(schema.asyncApi());
        }
        return ExitCode.OK;
    }
}
