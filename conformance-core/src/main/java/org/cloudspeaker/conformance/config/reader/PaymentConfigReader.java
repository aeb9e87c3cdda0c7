package org.cloudspeaker.conformance.config.reader;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cloudspeaker.conformance.config.PaymentConfig;
import org.cloudspeaker.conformance.config.QueryTotalMeaning;
import org.cloudspeaker.conformance.config.RepeatedSalePolicy;

/** Reads {@code payment}. */
final class PaymentConfigReader {
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}");
    private static final Pattern PRINTABLE = Pattern.compile("[ -~]{0,100}");

    private PaymentConfigReader() {}

    static PaymentConfig read(ConfigSection payment) {
        PaymentConfig settings = new PaymentConfig(
                CertificateReader.trust(payment),
                apiKey(payment.section("api-key")),
                declineAmount(payment.section("decline")),
                payment.find("total")
                        .flatMap(setting -> setting.read("count or flag", "count", choice(QueryTotalMeaning.values())))
                        .orElse(QueryTotalMeaning.COUNT),
                repeats(payment.section("repeats")));
        payment.checkKeys();
        return settings;
    }

    private static PaymentConfig.ApiKeyConfig apiKey(ConfigSection section) {
        PaymentConfig.ApiKeyConfig defaults = PaymentConfig.ApiKeyConfig.defaults();
        PaymentConfig.ApiKeyConfig apiKey = new PaymentConfig.ApiKeyConfig(
                section.find("header")
                        .flatMap(setting ->
                                setting.read("the name of an HTTP header", defaults.header(), matching(TOKEN)))
                        .orElse(defaults.header()),
                section.find("prefix")
                        .flatMap(setting -> setting.read(
                                "at most 100 printable ASCII characters", "\"Bearer \"", matching(PRINTABLE)))
                        .orElse(defaults.prefix()),
                section.find("expired").flatMap(ConfigSetting::readSecret));
        section.checkKeys();
        return apiKey;
    }

    private static OptionalLong declineAmount(ConfigSection section) {
        Optional<Long> amount = section.require("amount", AmountReader.EXPECTED, AmountReader.EXAMPLE)
                .flatMap(AmountReader::read);
        section.checkKeys();
        return amount.map(OptionalLong::of).orElse(OptionalLong.empty());
    }

    private static RepeatedSalePolicy repeats(ConfigSection section) {
        RepeatedSalePolicy defaults = RepeatedSalePolicy.defaults();
        RepeatedSalePolicy repeats = new RepeatedSalePolicy(
                section.find("changed")
                        .flatMap(setting -> setting.read(
                                "any, refused or first-answer",
                                "any",
                                choice(RepeatedSalePolicy.ChangedAmountPolicy.values())))
                        .orElse(defaults.changed()),
                section.find("declined")
                        .flatMap(setting -> setting.read(
                                "same-answer or tried-again",
                                "same-answer",
                                choice(RepeatedSalePolicy.DeclinedRetryPolicy.values())))
                        .orElse(defaults.declined()));
        section.checkKeys();
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
