package org.cloudspeaker.conformance.suites.payment.robustness;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The text that somebody reads behind the escapes of JSON and HTML. */
final class PageText {
    private static final Pattern BREAK = Pattern.compile("(?i)<br ?/?>");
    private static final Pattern LINK =
            Pattern.compile("(?i)\\b(?:href|src|action|content)\\s*=\\s*(?:\"[^\"]*\"|'[^']*'|[^\\s>]+)");
    private static final Pattern ADDRESS = Pattern.compile("(?i)\\b(?!file:)[a-z][a-z0-9+.-]{1,20}://[^\\s\"'<>]*");
    /** In this order, for what an escape leads to may look like the next. */
    private static final List<Map.Entry<String, String>> ESCAPES = List.of(
            Map.entry("\\r", ""),
            Map.entry("\\n", "\n"),
            Map.entry("\\t", "\t"),
            Map.entry("\\/", "/"),
            Map.entry("\\\"", "\""),
            Map.entry("\\u0027", "'"),
            Map.entry("\\u0022", "\""),
            Map.entry("&nbsp;", " "),
            Map.entry("&quot;", "\""),
            Map.entry("&#34;", "\""),
            Map.entry("&#39;", "'"),
            Map.entry("&#x27;", "'"),
            Map.entry("&#x2F;", "/"),
            Map.entry("&#47;", "/"),
            Map.entry("&lt;", "<"),
            Map.entry("&gt;", ">"),
            Map.entry("&amp;", "&"));

    private PageText() {}

    /** The text without escapes. */
    static String of(String text) {
        // A doubled backslash first, and back at the end: C:\\new is no line break.
        String plain = text.replace("\\\\", "\0");
        for (Map.Entry<String, String> escape : ESCAPES) {
            plain = plain.replace(escape.getKey(), escape.getValue());
        }
        return BREAK.matcher(plain.replace('\0', '\\')).replaceAll("\n");
    }

    /** The text without addresses and links, whose paths are for everybody. */
    static String withoutLinks(String plain) {
        return ADDRESS.matcher(LINK.matcher(plain).replaceAll("")).replaceAll("");
    }
}
