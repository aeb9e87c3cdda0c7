package org.cloudspeaker.conformance.suites;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.cloudspeaker.conformance.message.profile.FieldRule;
import org.cloudspeaker.conformance.message.profile.FormatProfile;
import org.cloudspeaker.conformance.message.profile.reader.FormatProfileLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How a message is written stands in the built-in profile alone. So no text of the product holds a name of one of the
 * guide's fields: neither what is sent nor what is said of it.
 */
class FieldNamesTest {
    /** Names that are words of English too; they count where they stand as a key stands. */
    private static final Set<String> WORDS = Set.of("amount", "date", "message", "model", "pin", "time", "total");

    /** Where the guide's own words belong: its requirements, and the profile itself. */
    private static final List<String> NORM =
            List.of("conformance/catalogue/requirements.yaml", "conformance/message/profile/reader/guide.yaml");

    /** What has such a name without being a field of a message. */
    private static final Map<String, String> OTHERS = Map.ofEntries(
            Map.entry(
                    "conformance/firmware/FirmwareState.java",
                    "the published firmware reads these names, whatever a profile says"),
            Map.entry("conformance/config/PaymentTrigger.java", "placeholders of messages.trigger in a target file"),
            Map.entry(
                    "conformance/config/reader/PaymentTriggerReader.java",
                    "placeholders of messages.trigger in a target file"),
            Map.entry(
                    "conformance/suites/files/message/AnnouncementAssert.java",
                    "a placeholder of messages.trigger in a target file"),
            Map.entry(
                    "conformance/config/reader/PaymentConfigReader.java",
                    "the keys payment.total and payment.decline.amount of a target file"),
            Map.entry(
                    "conformance/config/TargetFileTemplate.java",
                    "the keys payment.total and payment.decline.amount of a target file"),
            Map.entry(
                    "conformance/suites/payment/DeclinedSales.java", "the key payment.decline.amount of a target file"),
            Map.entry("conformance/engine/RunResultFactory.java", "the key payment.total of a target file"),
            Map.entry(
                    "conformance/mocks/backend/",
                    "what the mock of the customer's server is asked, which is no message of the guide"),
            Map.entry("conformance/mocks/payment/fault/PaymentFaultPoints.java", "the name of a fault point"),
            Map.entry("conformance/device/DeviceFaultPoints.java", "the name of a fault point"),
            Map.entry("conformance/reports/junitxml/TestSuitesWriter.java", "attributes of JUnit XML"),
            Map.entry("conformance/reports/json/report.schema.json", "a field of the report"),
            Map.entry("conformance/reports/html/RunFactsView.java", "a label of the report"));

    /** Where the modules stand. */
    private static final Path ROOT =
            Objects.requireNonNull(Path.of("").toAbsolutePath().getParent());

    private static final List<Pattern> NAMES = names(new FormatProfileLoader().guide());

    /** Every text of the product that holds a name. */
    private static final List<Text> HOLDING =
            texts().stream().filter(Text::holdsAName).toList();

    /** A text of the product. */
    private record Text(String file, long line, String text) {
        boolean holdsAName() {
            return NAMES.stream().anyMatch(name -> name.matcher(text).find());
        }

        boolean isIn(Collection<String> places) {
            return places.stream().anyMatch(file::contains);
        }

        @Override
        public String toString() {
            return file + ":" + line + ": " + text.lines().findFirst().orElse("");
        }
    }

    @Test
    void noTextHoldsTheNameOfAField() {
        assertThat(HOLDING)
                .filteredOn(text -> !text.isIn(NORM) && !text.isIn(OTHERS.keySet()))
                .as("texts that hold the name of a field of the guide; take it from the profile")
                .isEmpty();
    }

    @Test
    void everyExceptionIsOne() {
        Set<String> holding = HOLDING.stream()
                .flatMap(text -> OTHERS.keySet().stream().filter(place -> text.isIn(List.of(place))))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(holding).isEqualTo(OTHERS.keySet());
    }

    @Test
    void aNameIsFoundWhereverItStands(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("Sample.java");
        Files.writeString(file, """
                class Sample {
                    /** emvData in a comment. */
                    String field = "transType";
                    String json = "{\\"amount\\":100}";
                    String said = "pin: an encrypted PIN block";
                    String pointer = "/card/date";
                    String block = \"""
                            first line
                            no emvData here\""";
                    String word = "a message of a large amount, out of date";
                    String other = "emvDataLength and transTypes";
                }
                """);

        assertThat(javaTexts(List.of(file)))
                .filteredOn(Text::holdsAName)
                .extracting(Text::line)
                .containsExactly(3L, 4L, 5L, 6L, 7L);
    }

    @Test
    void whatCannotBeParsedIsNoSilence(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("Broken.java");
        Files.writeString(file, "class Broken { String field = \"transType }");

        assertThatThrownBy(() -> javaTexts(List.of(file)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Broken.java");
    }

    private static List<Text> texts() {
        List<Path> sources = new ArrayList<>();
        List<Text> texts = new ArrayList<>();
        for (Path module : modules()) {
            sources.addAll(files(module.resolve("src/main/java"), ".java"));
            for (String form : List.of(".yaml", ".json", ".properties", ".txt", ".html", ".css", ".js")) {
                files(module.resolve("src/main/resources"), form).forEach(file -> texts.addAll(lines(file)));
            }
        }
        texts.addAll(javaTexts(sources));
        assertThat(sources).as("source files").hasSizeGreaterThan(500);
        return texts;
    }

    private static List<Path> modules() {
        try (Stream<Path> folders = Files.list(ROOT)) {
            return folders.filter(folder -> Files.isDirectory(folder.resolve("src/main")))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Path> files(Path folder, String ending) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Text> lines(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            return IntStream.range(0, lines.size())
                    .mapToObj(i -> new Text(shown(file), i + 1L, lines.get(i)))
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All string literals, text blocks among them; the line is the one in which a literal begins. */
    private static List<Text> javaTexts(List<Path> files) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter problems = new StringWriter();
        List<Text> texts = new ArrayList<>();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    problems, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(files));
            for (CompilationUnitTree unit : task.parse()) {
                unit.accept(new Literals(unit, Trees.instance(task), texts), null);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        if (!problems.toString().isEmpty()) {
            throw new IllegalStateException("cannot be parsed: " + problems);
        }
        return texts;
    }

    private static final class Literals extends TreeScanner<Void, Void> {
        private final CompilationUnitTree unit;
        private final Trees trees;
        private final List<Text> texts;

        Literals(CompilationUnitTree unit, Trees trees, List<Text> texts) {
            this.unit = unit;
            this.trees = trees;
            this.texts = texts;
        }

        @Override
        public Void visitLiteral(LiteralTree literal, Void unused) {
            if (literal.getValue() instanceof String text) {
                long at = trees.getSourcePositions().getStartPosition(unit, literal);
                Path file = Path.of(unit.getSourceFile().toUri());
                texts.add(new Text(shown(file), unit.getLineMap().getLineNumber(at), text));
            }
            return super.visitLiteral(literal, null);
        }
    }

    private static String shown(Path file) {
        Path shown = file.startsWith(ROOT) ? ROOT.relativize(file) : file;
        return shown.toString().replace('\\', '/');
    }

    private static List<Pattern> names(FormatProfile guide) {
        return guide.messages().values().stream()
                .flatMap(format -> format.fields().stream())
                .map(FieldRule::path)
                .flatMap(path -> Arrays.stream(path.split("/", -1)))
                .distinct()
                .map(name -> Pattern.compile(WORDS.contains(name) ? asAKey(name) : "\\b" + name + "\\b"))
                .toList();
    }

    /** A key of JSON or YAML, a whole JSON pointer, or the text as a whole. */
    private static String asAKey(String name) {
        return "^" + name + "$|[\"']" + name + "[\"']|^/([\\w/]*/)?" + name + "$|(^|[\\n{,(])\\s*" + name + "\\s*[:=]";
    }
}
