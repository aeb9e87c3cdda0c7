package org.cloudspeaker.conformance.card;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What a text may say: itself, itself without separators, and what it says as hex or base64, over and over. */
final class TextDecodings {
    /** Characters; of longer texts nothing is undone. */
    private static final int LONGEST = 8192;

    private static final int DEEPEST = 3;
    private static final int MOST = 16;
    private static final Pattern SEPARATOR = Pattern.compile("[ :-]");
    private static final Pattern HEX = Pattern.compile("(?:[0-9A-Fa-f]{2})+");
    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/]{7,}={0,2}");
    private static final Pattern PRINTABLE = Pattern.compile("[ -~]+");
    private static final Pattern ZEROS = Pattern.compile("\\x00+$");
    private static final HexFormat FORMAT = HexFormat.of().withUpperCase();

    private final Set<String> all = new LinkedHashSet<>();

    private TextDecodings() {}

    /** All of them, the text itself first. */
    static List<String> of(String text) {
        TextDecodings spellings = new TextDecodings();
        spellings.add(text, 0);
        return List.copyOf(spellings.all);
    }

    private void add(String text, int depth) {
        if (all.size() == MOST || !all.add(text) || depth == DEEPEST || text.length() > LONGEST) {
            return;
        }
        String joined = SEPARATOR.matcher(text).replaceAll("");
        add(joined, depth + 1);
        if (HEX.matcher(joined).matches()) {
            printable(HexFormat.of().parseHex(joined)).ifPresent(said -> add(said, depth + 1));
        } else if (BASE64.matcher(joined).matches()) {
            decoded(joined)
                    .ifPresent(bytes -> add(printable(bytes).orElseGet(() -> FORMAT.formatHex(bytes)), depth + 1));
        }
    }

    private static Optional<String> printable(byte[] bytes) {
        String said =
                ZEROS.matcher(new String(bytes, StandardCharsets.ISO_8859_1)).replaceFirst("");
        return Optional.of(said).filter(text -> PRINTABLE.matcher(text).matches());
    }

    private static Optional<byte[]> decoded(String base64) {
        try {
            return Optional.of(Base64.getDecoder().decode(base64));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
