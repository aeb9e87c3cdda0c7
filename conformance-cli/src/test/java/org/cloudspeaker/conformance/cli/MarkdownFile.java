package org.cloudspeaker.conformance.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A Markdown document.
 *
 * @param path where it is
 * @param prose its lines outside fenced blocks
 * @param commands its lines in fenced blocks of shell commands; a continued line is one line
 */
record MarkdownFile(Path path, List<String> prose, List<String> commands) {
    private static final Pattern LINK = Pattern.compile("\\[[^\\]]*]\\(([^()\\s]+)\\)");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final String FENCE = "```";

    /** Copies the lists. */
    MarkdownFile {
        prose = List.copyOf(prose);
        commands = List.copyOf(commands);
    }

    static MarkdownFile read(Path path) throws IOException {
        List<String> prose = new ArrayList<>();
        List<String> commands = new ArrayList<>();
        String fence = "";
        for (String line : Files.readString(path).replace("\\\n", "").lines().toList()) {
            String text = line.strip();
            if (text.startsWith(FENCE)) {
                fence = fence.isEmpty() ? text : "";
            } else if (fence.isEmpty()) {
                prose.add(line);
            } else if (fence.equals(FENCE + "sh")) {
                commands.add(text);
            }
        }
        return new MarkdownFile(path, prose, commands);
    }

    /** The targets of all links. */
    List<String> links() {
        return matches(LINK).toList();
    }

    /** What stands in backticks, in running text. */
    List<String> codeWords() {
        return matches(CODE).toList();
    }

    private Stream<String> matches(Pattern pattern) {
        String text = String.join("\n", prose);
        return pattern.matcher(text).results().map((MatchResult found) -> found.group(1));
    }

    /** The anchors of its headings, as GitHub makes them. */
    List<String> anchors() {
        return prose.stream()
                .filter(line -> line.startsWith("#"))
                .map(line -> line.replaceFirst("^#+\\s+", "").toLowerCase(Locale.ROOT))
                .map(title -> title.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
                .toList();
    }
}
