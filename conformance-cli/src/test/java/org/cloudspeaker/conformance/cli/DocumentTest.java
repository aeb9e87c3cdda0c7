package org.cloudspeaker.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cloudspeaker.conformance.catalogue.Catalogue;
import org.cloudspeaker.conformance.cli.invocation.ExitCode;
import org.cloudspeaker.conformance.libs.jackson.databind.JsonNode;
import org.cloudspeaker.conformance.libs.jackson.databind.json.JsonMapper;
import org.cloudspeaker.conformance.result.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The documents of this repository: links resolve, types and packages exist, and commands parse. */
class DocumentTest {
    private static final Path ROOT = repository();
    private static final String BASE = "org.cloudspeaker.conformance";
    private static final Pattern TYPE = Pattern.compile("@?([A-Z][a-z0-9]+(?:[A-Z0-9][a-z0-9]*)+)");
    private static final Pattern PACKAGE = Pattern.compile("[a-z]+(?:\\.[a-z]+)+");
    /** Names of other projects, and examples. */
    private static final Set<String> OTHERS = Set.of(
            "AcmeConformanceTest",
            "BigDecimal",
            "HttpServer",
            "HttpServerFactory",
            "StubRequestHandler",
            "MqttPingHandler",
            "NullMarked",
            "OnlyNullMarked",
            "ServiceLoader");
    /** Packages whose names are settings of a target file too. */
    private static final Set<String> SETTINGS = Set.of("device", "mqtt", "payment", "messages", "bench", "limits");

    private static final Pattern COMMAND = Pattern.compile("(?:^|\\| )\\./conformance([^|#]*)");
    private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");

    private static final Set<String> SOURCES = sources();
    private static final Set<String> PACKAGES = packages();

    private static Path repository() {
        return Stream.of(Path.of(".."), Path.of("."))
                .filter(folder -> Files.exists(folder.resolve("conformance-cli/pom.xml")))
                .map(folder -> folder.toAbsolutePath().normalize())
                .findFirst()
                .orElseThrow();
    }

    private static List<Path> files(String suffix) {
        try (Stream<Path> all = Files.find(
                ROOT,
                20,
                (path, attributes) -> path.toString().endsWith(suffix) && !isGenerated(ROOT.relativize(path)))) {
            return all.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isGenerated(Path path) {
        return Stream.of("target", ".git", "conformance-report", "conformance-mock")
                .anyMatch(name -> Stream.iterate(path, each -> each != null, Path::getParent)
                        .anyMatch(each -> each.getFileName().toString().equals(name)));
    }

    private static Set<String> sources() {
        return files(".java").stream()
                .map(file -> file.getFileName().toString().replace(".java", ""))
                .collect(Collectors.toSet());
    }

    /** All packages, without what they have in common. */
    private static Set<String> packages() {
        Set<String> packages = new TreeSet<>();
        for (Path file : files("package-info.java")) {
            String path = file.toString()
                    .replace(file.getFileSystem().getSeparator(), ".")
                    .replace(".package-info.java", "");
            int from = path.lastIndexOf(BASE);
            if (from >= 0) {
                packages.add(path.substring(from + BASE.length()).replaceFirst("^\\.", ""));
            }
        }
        return packages;
    }

    static List<Path> documents() {
        return files(".md").stream().map(ROOT::relativize).toList();
    }

    /** All but the changelog, which names what was. */
    static List<Path> currentDocuments() {
        return documents().stream()
                .filter(document -> !document.endsWith("CHANGELOG.md"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyLinkResolves(Path document) throws IOException {
        MarkdownFile file = MarkdownFile.read(ROOT.resolve(document));
        List<String> broken = new ArrayList<>();
        for (String link : file.links()) {
            if (!link.matches("(https?|mailto):.*") && !resolves(file, link)) {
                broken.add(link);
            }
        }
        assertThat(broken).as("links that lead nowhere").isEmpty();
    }

    private static boolean resolves(MarkdownFile from, String link) throws IOException {
        int hash = link.indexOf('#');
        String path = hash < 0 ? link : link.substring(0, hash);
        Path target =
                path.isEmpty() ? from.path() : from.path().resolveSibling(path).normalize();
        return Files.exists(target)
                && (hash < 0 || MarkdownFile.read(target).anchors().contains(link.substring(hash + 1)));
    }

    @ParameterizedTest
    @MethodSource("currentDocuments")
    void everyTypeInBackticksExists(Path document) throws IOException {
        assertThat(MarkdownFile.read(ROOT.resolve(document)).codeWords())
                .filteredOn(word -> TYPE.matcher(word).matches())
                .extracting(word -> word.replace("@", ""))
                .filteredOn(type -> !SOURCES.contains(type) && !OTHERS.contains(type))
                .as("types that do not exist")
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("currentDocuments")
    void everyPackageInBackticksExists(Path document) throws IOException {
        assertThat(MarkdownFile.read(ROOT.resolve(document)).codeWords())
                .filteredOn(word -> PACKAGE.matcher(word).matches())
                .extracting(word -> word.replace(BASE + ".", ""))
                .filteredOn(DocumentTest::looksLikeAPackage)
                .filteredOn(name -> PACKAGES.stream().noneMatch(known -> (known + ".").startsWith(name + ".")))
                .as("packages that do not exist")
                .isEmpty();
    }

    private static boolean looksLikeAPackage(String name) {
        String first = name.substring(0, Math.max(0, name.indexOf('.')));
        return PACKAGES.contains(first) && !SETTINGS.contains(first) && !name.matches(".*\\.(yaml|ini|json|xml|md)");
    }

    @ParameterizedTest
    @MethodSource("currentDocuments")
    void everyCommandParses(Path document) throws IOException {
        for (String line : MarkdownFile.read(ROOT.resolve(document)).commands()) {
            COMMAND.matcher(line)
                    .results()
                    .map(found -> arguments(found.group(1)))
                    .forEach(arguments -> assertThatCode(
                                    () -> CommandLineRunner.program().parseArgs(arguments))
                            .as(line)
                            .doesNotThrowAnyException());
        }
    }

    private static String[] arguments(String command) {
        return WORD.matcher(command)
                .results()
                .map(word -> word.group(1) == null ? word.group(2) : word.group(1))
                .toArray(String[]::new);
    }

    @Test
    void theVerdictsHaveTheirMeanings() throws IOException {
        assertThat(Files.readString(ROOT.resolve("docs/reading-verdicts.md")))
                .contains(Stream.of(Verdict.values())
                        .map(verdict -> "| " + verdict + " | " + verdict.meaning() + " |\n")
                        .toList());
    }

    @Test
    void theExitCodesHaveTheirMeanings() throws IOException {
        assertThat(Files.readString(ROOT.resolve("docs/reading-verdicts.md")))
                .contains(ExitCode.meanings().entrySet().stream()
                        .map(code -> "| " + code.getKey() + " | " + code.getValue() + " |\n")
                        .toList());
    }

    @Test
    void everySettingOfATargetFileIsInItsReference() throws IOException {
        String reference = Files.readString(ROOT.resolve("docs/target-reference.md"));
        JsonNode schema =
                new JsonMapper().readTree(Files.readString(ROOT.resolve("sample-configs/target.schema.json")));

        assertThat(settings(schema))
                .contains("sandbox", "parameters", "customer-server")
                .filteredOn(name -> !Pattern.compile("[`.{ ,]" + Pattern.quote(name) + "[`.:]")
                        .matcher(reference)
                        .find())
                .as("settings that are missing there")
                .isEmpty();
    }

    private static Stream<String> settings(JsonNode schema) {
        return Stream.concat(
                schema.path("properties").propertyNames().stream(),
                schema.valueStream().flatMap(DocumentTest::settings));
    }

    @Test
    void theNumberOfRequirementsIsRight() throws IOException {
        int count = Catalogue.load().requirements().size();
        assertThat(Files.readString(ROOT.resolve("docs/reading-verdicts.md")))
                .contains("all " + count + " requirements");
    }
}
