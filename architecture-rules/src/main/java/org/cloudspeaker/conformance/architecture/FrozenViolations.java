package org.cloudspeaker.conformance.architecture;

import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.freeze.FreezingArchRule;
import com.tngtech.archunit.library.freeze.ViolationStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Pattern;

/**
 * What breaks a rule already and is tolerated for now: one file a rule, one violation a line, in {@code
 * src/test/resources/frozen} of the module.
 *
 * <p>A violation that is not listed fails the test. One that is gone is taken out of its file by the next run, and a file
 * without any is deleted. Nothing is ever added: a rule without a file has no exception.
 */
final class FrozenViolations implements ViolationStore {
    /** What follows a claim: the dependencies that make a cycle, or the types that import. */
    private static final Pattern DETAILS = Pattern.compile(": in |\\R\\s*1\\. Dependencies of ");

    private static final Pattern LINE = Pattern.compile("\\(\\w+\\.java:\\d+\\)");

    private final Path folder;

    private FrozenViolations(Path folder) {
        this.folder = folder;
    }

    static FrozenViolations of(Path module) {
        return new FrozenViolations(module.resolve("src/test/resources/frozen"));
    }

    /** The rule with these exceptions. Details and line numbers may change. */
    ArchRule freeze(ArchRule rule) {
        return FreezingArchRule.freeze(rule)
                .persistIn(this)
                .associateViolationLinesVia((one, other) -> summary(one).equals(summary(other)));
    }

    private static String summary(String violation) {
        String claim = DETAILS.split(violation, 2)[0];
        return LINE.matcher(claim).replaceAll("").replaceAll("\\s+", " ").strip();
    }

    @Override
    public void initialize(Properties properties) {
        // Everything is known already.
    }

    @Override
    public boolean contains(ArchRule rule) {
        return true;
    }

    @Override
    public List<String> getViolations(ArchRule rule) {
        Path file = file(rule);
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void save(ArchRule rule, List<String> violations) {
        try {
            if (violations.isEmpty()) {
                Files.deleteIfExists(file(rule));
            } else {
                Files.write(file(rule), violations.stream().sorted().toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(ArchRule rule) {
        String name = rule.getDescription().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return folder.resolve(name + ".txt");
    }
}
