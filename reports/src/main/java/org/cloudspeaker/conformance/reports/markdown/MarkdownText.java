package org.cloudspeaker.conformance.reports.markdown;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cloudspeaker.conformance.reports.text.CodePointEscaper;
import org.cloudspeaker.conformance.result.CiCommands;

/** Text that means nothing to Markdown but itself. */
final class MarkdownText {
    private static final int LONGEST = 500;
    private static final Pattern BACKTICKS = Pattern.compile("`+");
    private static final Pattern MARKUP = Pattern.compile("[\\\\`*_{}\\[\\]<>#|~&]");

    private MarkdownText() {}

    /** The harness's own words; what Markdown would take for markup is escaped. */
    static String escape(String text) {
        return MARKUP.matcher(oneLine(text)).replaceAll(match -> Matcher.quoteReplacement("\\" + match.group()));
    }

    /** Text of a target, as code on one line: neither a link nor a mention nor markup can be in it. */
    static String code(String text) {
        String line = oneLine(text);
        String shown =
                line.length() > LONGEST ? line.substring(0, line.offsetByCodePoints(0, LONGEST / 2)) + " ..." : line;
        int longest = BACKTICKS
                .matcher(shown)
                .results()
                .mapToInt(run -> run.group().length())
                .max()
                .orElse(0);
        String fence = "`".repeat(longest + 1);
        String pad = longest > 0 || shown.isBlank() ? " " : "";
        return fence + pad + shown + pad + fence;
    }

    private static String oneLine(String text) {
        return CodePointEscaper.escape(CiCommands.defuseLine(text), MarkdownText::shows);
    }

    private static boolean shows(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE -> false;
            default -> true;
        };
    }
}
