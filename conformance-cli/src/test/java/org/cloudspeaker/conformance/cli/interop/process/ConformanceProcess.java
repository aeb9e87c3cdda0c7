package org.cloudspeaker.conformance.cli.interop.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cloudspeaker.conformance.libs.jackson.databind.JsonNode;
import org.cloudspeaker.conformance.libs.jackson.databind.json.JsonMapper;

/** The command line as a user calls it: a process of its own, in a folder of the user's. */
public final class ConformanceProcess {
    private static final String MAIN = "org.cloudspeaker.conformance.cli.Main";
    private static final int LIMIT = 300;

    private final Path folder;
    private final Map<String, String> environment;

    /**
     * A command line.
     *
     * @param folder where it is called
     * @param environment added to that of this process
     */
    public ConformanceProcess(Path folder, Map<String, String> environment) {
        this.folder = folder;
        this.environment = Map.copyOf(environment);
    }

    /** Runs a command to its end, for five minutes at the most. */
    public CommandResult run(String... arguments) throws IOException, InterruptedException {
        Path out = folder.resolve("stdout.txt");
        Path err = folder.resolve("stderr.txt");
        Process process = command(arguments)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        if (!process.waitFor(LIMIT, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException("expected an end within " + LIMIT + " s, found\n" + Files.readString(out));
        }
        return new CommandResult(process.exitValue(), Files.readString(out), Files.readString(err), folder);
    }

    /** Starts a command that goes on until it is told to end, and waits for the line that says that it is ready. */
    public ServiceProcess start(Pattern ready, String... arguments) throws IOException, InterruptedException {
        return ServiceProcess.start(command(arguments), ready);
    }

    private ProcessBuilder command(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dconformance.command=conformance",
                "-cp",
                System.getProperty("java.class.path"),
                MAIN));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().putAll(environment);
        return builder;
    }

    /**
     * What came of a command.
     *
     * @param exitCode see the help
     * @param out what it printed
     * @param err what it complained of
     * @param folder where it was called
     */
    public record CommandResult(int exitCode, String out, String err, Path folder) {
        /** The ids of requirements with this verdict, from the report. */
        public List<String> with(String verdict) throws IOException {
            return each(verdict, "/id");
        }

        /** The verdict of every requirement, but for those that were not to be checked. */
        public Map<String, String> verdicts() throws IOException {
            return report().at("/requirements")
                    .valueStream()
                    .filter(result -> !result.at("/verdict").stringValue().equals("NOT_CHECKED"))
                    .collect(Collectors.toMap(
                            result -> result.at("/id").stringValue(),
                            result -> result.at("/verdict").stringValue(),
                            (one, other) -> one,
                            TreeMap::new));
        }

        /** Why requirements have this verdict, from the report. */
        public List<String> reasons(String verdict) throws IOException {
            return each(verdict, "/reason");
        }

        private List<String> each(String verdict, String pointer) throws IOException {
            return report().at("/requirements")
                    .valueStream()
                    .filter(result -> result.at("/verdict").stringValue().equals(verdict))
                    .map(result -> result.at(pointer).asString())
                    .toList();
        }

        /** What is said of the first failure, with numbers and dates of this run taken out. */
        public String firstFailure() {
            int from = out.indexOf("Failed (");
            int to = out.indexOf("\n", out.indexOf("  again     :", from));
            return out.substring(from, to)
                    .replaceAll("\\d{6}/\\d{6}", "BATCH/TRACE")
                    .replaceAll("\\d{4}-\\d{2}-\\d{2}", "TODAY");
        }

        /** Everything that was printed and reported. */
        public String everything() throws IOException {
            StringBuilder all = new StringBuilder(out).append(err);
            for (String report : List.of("report.json", "report.html", "junit.xml")) {
                all.append(Files.readString(folder.resolve("conformance-report").resolve(report)));
            }
            return all.toString();
        }

        /** The report for programs. */
        public JsonNode report() throws IOException {
            return new JsonMapper().readTree(Files.readString(folder.resolve("conformance-report/report.json")));
        }
    }
}
