package org.cloudspeaker.conformance.config.reader;

import java.util.Optional;
import java.util.regex.Pattern;
import org.cloudspeaker.conformance.config.BenchConfig;
import org.cloudspeaker.conformance.config.parameter.Secret;

/** Reads {@code bench.data-key}. No problem ever quotes it. */
final class DataKeyReader {
    private static final String KEY = "data-key";
    private static final Pattern TRIPLE_DES = Pattern.compile("[0-9A-Fa-f]{32}|[0-9A-Fa-f]{48}");
    private static final Pattern HEX = Pattern.compile("[0-9A-Fa-f]*");
    private static final String EXPECTED = "a triple DES key of 16 or 24 bytes, in 32 or 48 hex digits";
    private static final String EXAMPLE = KEY + ": \"${env:DATA_KEY}\"";

    private DataKeyReader() {}

    /** The key, if there is one that the device can encrypt card data under. */
    static Optional<Secret> read(ConfigSection bench, BenchConfig.CardDataMode cardData) {
        Optional<ConfigSetting> setting = bench.find(KEY);
        if (setting.isPresent() && cardData == BenchConfig.CardDataMode.CLEAR) {
            setting.get()
                    .addProblem(
                            "card-data: encrypted beside it",
                            "card-data: clear, where nothing is encrypted",
                            "card-data: encrypted, or leave " + KEY + " out");
            return Optional.empty();
        }
        return setting.flatMap(DataKeyReader::key);
    }

    private static Optional<Secret> key(ConfigSetting setting) {
        Optional<String> text = setting.text(EXPECTED);
        Optional<Secret> key =
                text.filter(hex -> TRIPLE_DES.matcher(hex).matches()).map(Secret::new);
        if (text.isPresent() && key.isEmpty()) {
            boolean hex = HEX.matcher(text.get()).matches();
            String found = text.get().length() + " characters" + (hex ? "" : ", not all of them hex digits");
            setting.addProblem(EXPECTED, found, EXAMPLE);
        }
        return key;
    }
}
