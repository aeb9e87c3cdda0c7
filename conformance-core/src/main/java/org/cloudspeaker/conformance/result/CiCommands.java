package org.cloudspeaker.conformance.result;

import java.util.regex.Pattern;

/**
 * Takes their effect from commands to a CI server that stand in text from a target: GitHub Actions obey a line that begins
 * with {@code ::error}, Azure Pipelines {@code ##vso[} and {@code ##[} anywhere in a line, TeamCity {@code ##teamcity[}.
 * The first character is shown by its number: {@code [U+0023]#vso[}.
 */
public final class CiCommands {
    /** Also after a blank, because a long line may be broken there. */
    private static final Pattern COLONS = Pattern.compile("(?<!\\S)::");

    private static final Pattern HASHES = Pattern.compile("#(?=#[A-Za-z]*\\[)");
    private static final Pattern LINE_BREAK = Pattern.compile("\\r\\n|[\\n\\r\\u2028\\u2029\\u0085]");

    private CiCommands() {}

    /** The text without commands; lines stay. */
    public static String defuse(String text) {
        String colons = text.contains("::") ? COLONS.matcher(text).replaceAll("[U+003A]:") : text;
        return colons.contains("##") ? HASHES.matcher(colons).replaceAll("[U+0023]") : colons;
    }

    /** The text as one line without commands: nothing in it begins a line. */
    public static String defuseLine(String text) {
        return defuse(LINE_BREAK.matcher(text).replaceAll("[U+000A]"));
    }
}
