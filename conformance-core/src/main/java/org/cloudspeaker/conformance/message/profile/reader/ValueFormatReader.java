package org.cloudspeaker.conformance.message.profile.reader;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.cloudspeaker.conformance.message.MessageField.ValueKind;
import org.cloudspeaker.conformance.message.syntax.WireType;
import org.cloudspeaker.conformance.message.value.AmountEncoding;
import org.cloudspeaker.conformance.message.value.TemporalEncoding;
import org.cloudspeaker.conformance.message.value.TextForm;
import org.cloudspeaker.conformance.message.value.ValueEncoding;
import org.cloudspeaker.conformance.message.value.ValueFormat;
import org.cloudspeaker.conformance.message.value.ValueLimits;
import org.cloudspeaker.conformance.message.value.WordList;

/** Reads how a value is written: type, form, encoding and bounds. */
final class ValueFormatReader {
    private static final Pattern RANGE = Pattern.compile("(\\d{1,4})(?:\\s*\\.\\.\\s*(\\d{1,4}))?");
    private static final String ANY = ".*";
    private static final int MOST_DECIMALS = 4;
    private static final LocalDateTime EXAMPLE = LocalDateTime.of(2025, 12, 15, 15, 50, 23);

    private final MoneyDefaults money;

    ValueFormatReader(MoneyDefaults money) {
        this.money = money;
    }

    /**
     * How amounts are written where a field does not say.
     *
     * @param amount the encoding
     * @param type on the wire, if the format says
     * @param digits how many digits, as a form; empty for any
     * @param exponent of the currency
     */
    record MoneyDefaults(AmountEncoding amount, Optional<WireType> type, String digits, int exponent) {
        static MoneyDefaults cents() {
            return new MoneyDefaults(AmountEncoding.minorUnits(), Optional.empty(), "", 2);
        }
    }

    /** The section {@code money}. */
    static MoneyDefaults money(ProfileValue section) {
        MoneyDefaults cents = MoneyDefaults.cents();
        int exponent = section.find("currency")
                .flatMap(value -> value.read(
                        FormatLintRule.F12,
                        "a currency such as EUR, VND or KWD (ISO 4217)",
                        ValueFormatReader::exponent))
                .orElse(cents.exponent());
        exponent = section.find("exponent")
                .flatMap(value -> value.number(FormatLintRule.F12, 0, MOST_DECIMALS))
                .orElse(exponent);
        Optional<WireType> type = section.find("type")
                .flatMap(value -> types(value, ValueKind.AMOUNT).stream().findFirst());
        String digits = section.find("digits")
                .flatMap(
                        value -> value.read(FormatLintRule.F12, "digits such as 12 or 1..12", ValueFormatReader::range))
                .map(range -> "\\d{" + range.get(0) + "," + range.get(1) + "}")
                .orElse("");
        AmountEncoding amount = amount(section, new MoneyDefaults(cents.amount(), type, digits, exponent), false);
        section.checkKeys();
        return new MoneyDefaults(amount, type, digits, exponent);
    }

    private static Optional<Integer> exponent(String currency) {
        try {
            int digits = Currency.getInstance(currency.toUpperCase(Locale.ROOT)).getDefaultFractionDigits();
            return Optional.of(Math.max(0, digits));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    private static Optional<List<Integer>> range(String text) {
        Matcher matcher = RANGE.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int low = Integer.parseInt(matcher.group(1));
        int high = matcher.group(2) == null ? low : Integer.parseInt(matcher.group(2));
        return low <= high ? Optional.of(List.of(low, high)) : Optional.empty();
    }

    private static AmountEncoding amount(ProfileValue spec, MoneyDefaults money, boolean old) {
        Optional<ProfileValue> unit = spec.find("unit");
        Optional<ProfileValue> decimals = spec.find("decimals");
        boolean negative =
                spec.find("negative").filter(value -> value.readBoolean(false)).isPresent();
        if (unit.isEmpty() && decimals.isEmpty()) {
            AmountEncoding common = money.amount();
            return new AmountEncoding(common.exponent(), common.fewest(), common.most(), negative || common.negative());
        }
        Optional<List<Integer>> range = decimals.flatMap(value -> value.read(
                FormatLintRule.F12,
                "0 to 4 places, such as 2 or 0..2",
                text -> range(text).filter(both -> both.get(1) <= MOST_DECIMALS)));
        if (old) {
            int places = range.map(both -> both.get(1)).orElse(0);
            return new AmountEncoding(places, range.map(both -> both.get(0)).orElse(0), places, negative);
        }
        boolean major = unit.flatMap(value -> value.choice(FormatLintRule.F12, List.of("minor", "major")))
                .map("major"::equals)
                .orElse(range.filter(both -> both.get(1) > 0).isPresent());
        if (!major) {
            return new AmountEncoding(0, 0, 0, negative);
        }
        int fewest = range.map(both -> both.get(0)).orElse(money.exponent());
        int most = range.map(both -> both.get(1)).orElse(money.exponent());
        if (most < money.exponent() && decimals.isPresent()) {
            decimals.get()
                    .problem(
                            FormatLintRule.F12,
                            "at least " + money.exponent() + " places, since amounts have so many",
                            decimals.get().shown(),
                            "decimals: 0.." + money.exponent());
        }
        return new AmountEncoding(money.exponent(), fewest, Math.max(most, money.exponent()), negative);
    }

    /** The types under {@code type}; string where it says none. */
    static List<WireType> types(ProfileValue value, ValueKind kind) {
        List<ProfileValue> items = value.isList() ? value.items() : List.of(value);
        List<WireType> types = new ArrayList<>();
        List<String> words = Arrays.stream(WireType.values())
                .map(type -> type.name().toLowerCase(Locale.ROOT))
                .toList();
        for (ProfileValue item : items) {
            item.raw()
                    .map(text -> text.toLowerCase(Locale.ROOT))
                    .filter(words::contains)
                    .map(text -> WireType.valueOf(text.toUpperCase(Locale.ROOT)))
                    .or(() -> item.choice(FormatLintRule.F14, words).map(text -> WireType.STRING))
                    .ifPresent(types::add);
        }
        boolean list = types.contains(WireType.ARRAY) || types.contains(WireType.OBJECT);
        if (kind == ValueKind.LIST && !types.isEmpty() && !types.contains(WireType.ARRAY)) {
            value.problem(FormatLintRule.F14, "array, since records are a list", value.shown(), "");
        } else if (kind != ValueKind.LIST && list) {
            value.problem(FormatLintRule.F14, "string or number", value.shown(), "");
        }
        return types;
    }

    /** What a field of this kind looks like. */
    ValueFormat read(ProfileValue spec, ValueKind kind, boolean old) {
        List<WireType> types =
                spec.find("type").map(value -> types(value, kind)).orElse(List.of());
        if (types.isEmpty()) {
            types = List.of(unsaid(kind));
        }
        ValueEncoding encoding = encoding(spec, kind, old);
        TextForm form = form(spec, kind, encoding, types.get(0));
        int maxBytes = spec.find("max-bytes")
                .flatMap(value -> value.number(FormatLintRule.F13, 1, 100_000))
                .orElse(0);
        boolean sensitive =
                spec.find("sensitive").filter(value -> value.readBoolean(false)).isPresent();
        ValueFormat format = new ValueFormat(types, form, encoding, new ValueLimits(maxBytes, sensitive));
        tryOut(spec, kind, format);
        return format;
    }

    private WireType unsaid(ValueKind kind) {
        if (kind == ValueKind.LIST) {
            return WireType.ARRAY;
        }
        return kind == ValueKind.AMOUNT ? money.type().orElse(WireType.STRING) : WireType.STRING;
    }

    private ValueEncoding encoding(ProfileValue spec, ValueKind kind, boolean old) {
        ValueEncoding encoding = ValueEncoding.plain();
        if (kind == ValueKind.AMOUNT) {
            encoding = encoding.with(amount(spec, money, old));
        } else {
            foreign(spec, List.of("unit", "decimals", "negative"), "an amount");
        }
        Optional<ProfileValue> digits = spec.find("digits");
        if (digits.isPresent() && kind != ValueKind.DIGITS && kind != ValueKind.AMOUNT) {
            digits.get()
                    .problem(
                            FormatLintRule.F13,
                            "digits at a number of a sale or an amount alone",
                            "digits here",
                            "leave it out");
        } else if (digits.isPresent() && kind == ValueKind.DIGITS) {
            encoding = encoding.withDigits(
                    digits.get().number(FormatLintRule.F12, 0, 32).orElse(0));
        }
        encoding = encoding.with(time(spec, kind, encoding.time()));
        return encoding.with(words(spec, kind));
    }

    private static void foreign(ProfileValue spec, List<String> keys, String whose) {
        for (String key : keys) {
            spec.find(key)
                    .ifPresent(value -> value.problem(
                            FormatLintRule.F13, key + " at " + whose + " alone", key + " here", "leave it out"));
        }
    }

    private static TemporalEncoding time(ProfileValue spec, ValueKind kind, TemporalEncoding none) {
        boolean temporal = kind == ValueKind.DATE || kind == ValueKind.TIME || kind == ValueKind.DATE_TIME;
        if (!temporal) {
            foreign(spec, List.of("pattern", "zone"), "a date or time");
            return none;
        }
        Optional<ZoneId> zone = spec.find("zone")
                .flatMap(value -> value.read(
                        FormatLintRule.F09,
                        "a time zone such as UTC, +08:00 or Asia/Shanghai",
                        ValueFormatReader::zone));
        Optional<ProfileValue> pattern = spec.find("pattern");
        if (pattern.isEmpty()) {
            return new TemporalEncoding("", zone);
        }
        String text = pattern.get().raw().orElse("");
        TemporalEncoding encoding = new TemporalEncoding(text, zone);
        if (encoding.isEpoch() && kind != ValueKind.DATE_TIME) {
            pattern.get()
                    .problem(
                            FormatLintRule.F09,
                            "a date with a time for " + text,
                            "a " + kind.name().toLowerCase(Locale.ROOT) + " alone",
                            "");
            return none;
        }
        try {
            ValueFormat.of(WireType.STRING)
                    .with(ValueEncoding.plain().with(encoding))
                    .write(kind, example(kind), ZoneId.systemDefault());
            return encoding;
        } catch (DateTimeException | IllegalArgumentException e) {
            pattern.get()
                    .problem(
                            FormatLintRule.F09,
                            "a pattern for a "
                                    + kind.name().toLowerCase(Locale.ROOT).replace('_', '-') + ", such as "
                                    + examplePattern(kind),
                            pattern.get().shown(),
                            "");
            return none;
        }
    }

    private static Optional<ZoneId> zone(String text) {
        try {
            return Optional.of(ZoneId.of(text));
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }

    static String example(ValueKind kind) {
        return switch (kind) {
            case DATE -> EXAMPLE.toLocalDate().toString();
            case TIME -> EXAMPLE.toLocalTime().toString();
            default -> EXAMPLE.toString();
        };
    }

    private static String examplePattern(ValueKind kind) {
        return switch (kind) {
            case DATE -> "yyyy-MM-dd";
            case TIME -> "HH:mm:ss";
            default -> "yyyy-MM-dd HH:mm:ss, epoch-s or epoch-ms";
        };
    }

    private static WordList words(ProfileValue spec, ValueKind kind) {
        Optional<ProfileValue> section = spec.find("words");
        Optional<ProfileValue> open = spec.find("open");
        if (section.isEmpty()) {
            return WordList.none();
        }
        if (kind != ValueKind.WORD && kind != ValueKind.DIGITS) {
            section.get()
                    .problem(FormatLintRule.F08, "words at a field that has words", "words here", "leave them out");
            return WordList.none();
        }
        if (!section.get().isMapping()) {
            section.get()
                    .problem(
                            FormatLintRule.F08,
                            "meanings and words such as {ANNOUNCEMENT: \"99\"}",
                            section.get().shown(),
                            "");
            return WordList.none();
        }
        Map<String, String> words = new LinkedHashMap<>();
        for (ProfileValue.Entry entry : section.get().entries()) {
            Optional<String> word = entry.value().raw();
            if (word.isEmpty()) {
                entry.value()
                        .problem(FormatLintRule.F08, "one word", entry.value().shown(), "");
            } else if (words.containsValue(word.get())) {
                entry.value()
                        .problem(
                                FormatLintRule.F08,
                                "a word of its own for each meaning",
                                "\"" + word.get() + "\" a second time",
                                "");
            } else {
                words.put(entry.key(), word.get());
            }
        }
        boolean closed =
                open.map(value -> !value.readBoolean(false)).orElse(words.size() > 1 || !words.containsKey("APPROVED"));
        return new WordList(words, closed);
    }

    private TextForm form(ProfileValue spec, ValueKind kind, ValueEncoding encoding, WireType type) {
        String prefix = spec.find("prefix").flatMap(ProfileValue::raw).orElse("");
        String suffix = spec.find("suffix").flatMap(ProfileValue::raw).orElse("");
        Optional<ProfileValue> form = spec.find("form");
        if (form.isEmpty()) {
            Pattern unsaid = Pattern.compile(unsaidForm(kind, encoding, type, prefix + suffix), Pattern.DOTALL);
            return new TextForm(unsaid, prefix, suffix);
        }
        String text = form.get()
                .text(FormatLintRule.F10, "a regular expression in quotes")
                .orElse(ANY);
        try {
            return new TextForm(Pattern.compile(text, Pattern.DOTALL), prefix, suffix);
        } catch (PatternSyntaxException e) {
            String at = e.getIndex() < 0
                    ? ""
                    : " (character " + (e.getIndex() + 1) + ": "
                            + e.getDescription().toLowerCase(Locale.ROOT) + ")";
            form.get()
                    .problem(
                            FormatLintRule.F10,
                            "a regular expression",
                            form.get().shown() + at,
                            "");
            return new TextForm(Pattern.compile(ANY, Pattern.DOTALL), prefix, suffix);
        }
    }

    private String unsaidForm(ValueKind kind, ValueEncoding encoding, WireType type, String around) {
        boolean minor = kind == ValueKind.AMOUNT && encoding.amount().most() == 0 && around.isEmpty();
        return minor && type == WireType.STRING && !money.digits().isEmpty() ? money.digits() : ANY;
    }

    /** The form has to take what the encoding writes. */
    private static void tryOut(ProfileValue spec, ValueKind kind, ValueFormat format) {
        Optional<ProfileValue> form = spec.find("form");
        if (form.isEmpty() || format.text().isAny()) {
            return;
        }
        List<String> examples = new ArrayList<>();
        if (kind == ValueKind.AMOUNT) {
            examples.add("12345");
        } else if (kind == ValueKind.WORD) {
            examples.addAll(format.encoding().words().byMeaning().keySet());
        } else if (!format.encoding().time().pattern().isEmpty()) {
            examples.add(example(kind));
        }
        for (String example : examples) {
            String written = format.write(kind, example, ZoneId.systemDefault());
            if (!format.text().form().matcher(written).matches()) {
                form.get()
                        .problem(
                                FormatLintRule.F11,
                                "a form that takes what the field writes, \"" + written + "\"",
                                form.get().shown(),
                                "");
                return;
            }
        }
    }
}
