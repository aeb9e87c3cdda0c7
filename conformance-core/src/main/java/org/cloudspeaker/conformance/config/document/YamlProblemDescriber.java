package org.cloudspeaker.conformance.config.document;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cloudspeaker.conformance.libs.jackson.core.JacksonException;

/** The words for YAML. */
final class YamlProblemDescriber implements SyntaxProblemDescriber {
    private static final Pattern MARK = Pattern.compile("(?m)^ in reader, line (\\d+), column (\\d+):$");

    private final String text;

    YamlProblemDescriber(String text) {
        this.text = text;
    }

    /** The first control character that no YAML file may hold. */
    static Optional<SyntaxProblem> controlCharacter(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < ' ' && c != '\t' && c != '\n' && c != '\r') || c == 0x7F) {
                String found = String.format(Locale.ROOT, "the control character U+%04X, so no text file", (int) c);
                return Optional.of(new SyntaxProblem(TextPosition.of(text, i), found));
            }
        }
        return Optional.empty();
    }

    @Override
    public SyntaxProblem describe(JacksonException problem) {
        String message = problem.getOriginalMessage();
        boolean open = message.contains("unexpected end of stream");
        TextPosition at = mark(message, open).orElse(SyntaxProblemDescriber.place(problem));
        int offset = at.offsetIn(text);
        if (offset < text.length() && text.charAt(offset) == '\t') {
            return new SyntaxProblem(at, "a tab where YAML wants spaces");
        }
        return new SyntaxProblem(at, open ? "a quote that is never closed" : words(message));
    }

    /** The marks are the only trace of where a scanner stopped: the last one, or where an open quote began. */
    private static Optional<TextPosition> mark(String message, boolean first) {
        Matcher matcher = MARK.matcher(message);
        Optional<TextPosition> place = Optional.empty();
        while (matcher.find()) {
            if (!first || place.isEmpty()) {
                place = Optional.of(
                        new TextPosition(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))));
            }
        }
        return place;
    }

    private static String words(String message) {
        if (message.contains("mapping values are not allowed")) {
            return "a colon where no key can stand (wrong indentation, or a text that needs quotes)";
        }
        if (message.contains("flow sequence") || message.contains("flow mapping")) {
            return "a bracket that is not closed";
        }
        if (message.contains("cannot start any token")) {
            return "a character that a text can only begin with in quotes";
        }
        return message.contains("block mapping") ? "a line that is indented wrongly" : "what is no YAML";
    }
}
