package org.cloudspeaker.conformance.target;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads {@code payment}. */
final class PaymentReader {
    private static final Pattern AMOUNT = Pattern.compile("\\d{1,8}\\.\\d{2}");
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}");
    private static final Pattern PRINTABLE = Pattern.compile("[ -~]{0,100}");

    private PaymentReader() {}

    static PaymentSettings read(Section payment) {
        PaymentSettings settings = new PaymentSettings(
                CertificateReader.trust(payment),
                apiKey(payment.section("api-key")),
                declineAmount(payment.section("decline")),
                payment.find("total")
                        .flatMap(setting -> setting.read("count or flag", "count", choice(TotalMeaning.values())))
                        .orElse(TotalMeaning.COUNT),
                repeats(payment.section("repeats")));
        payment.close();
        return settings;
    }

    private static PaymentSettings.ApiKey apiKey(Section section) {
        PaymentSettings.ApiKey defaults = PaymentSettings.ApiKey.defaults();
        PaymentSettings.ApiKey apiKey = new PaymentSettings.ApiKey(
                section.find("header")
                        .flatMap(setting ->
                                setting.read("the name of an HTTP header", defaults.header(), matching(TOKEN)))
                        .orElse(defaults.header()),
                section.find("prefix")
                        .flatMap(setting -> setting.read(
                                "at most 100 printable ASCII characters", "\"Bearer \"", matching(PRINTABLE)))
                        .orElse(defaults.prefix()),
                section.find("expired").flatMap(Setting::secret));
        section.close();
        return apiKey;
    }

    private static OptionalLong declineAmount(Section section) {
        String expected = "an amount of two decimal places in quotes, such as \"51.00\"";
        Optional<Long> amount = section.require("amount", expected, "\"51.00\"")
                .flatMap(setting -> setting.read(expected, "\"51.00\"", PaymentReader::minorUnits));
        section.close();
        return amount.map(OptionalLong::of).orElse(OptionalLong.empty());
    }

    private static Optional<Long> minorUnits(String text) {
        return matching(AMOUNT)
                .apply(text)
                .map(amount -> new BigDecimal(amount).movePointRight(2).longValueExact())
                .filter(amount -> amount > 0);
    }

    private static Repeats repeats(Section section) {
        Repeats defaults = Repeats.defaults();
        Repeats repeats = new Repeats(
                section.find("changed")
                        .flatMap(setting ->
                                setting.read("any, refused or first-answer", "any", choice(Repeats.Changed.values())))
                        .orElse(defaults.changed()),
                section.find("declined")
                        .flatMap(setting -> setting.read(
                                "same-answer or tried-again", "same-answer", choice(Repeats.Declined.values())))
                        .orElse(defaults.declined()));
        section.close();
        return repeats;
    }

    /** The choice whose name is written in small letters, with dashes. */
    private static <E extends Enum<E>> Function<String, Optional<E>> choice(E[] choices) {
        return text -> Stream.of(choices)
                .filter(it ->
                        it.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(text))
                .findFirst();
    }

    private static Function<String, Optional<String>> matching(Pattern pattern) {
        return text -> Optional.of(text).filter(it -> pattern.matcher(it).matches());
    }
}
