package org.cloudspeaker.conformance.message.profile.reader;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cloudspeaker.conformance.message.MessageField;
import org.cloudspeaker.conformance.message.MessageType;
import org.cloudspeaker.conformance.message.signature.SignatureAlgorithm;
import org.cloudspeaker.conformance.message.signature.SignatureEncoding;
import org.cloudspeaker.conformance.message.signature.SignatureFreshness;
import org.cloudspeaker.conformance.message.signature.SignatureInput;
import org.cloudspeaker.conformance.message.signature.SignatureInput.ConcatenatedPart;
import org.cloudspeaker.conformance.message.signature.SignatureInput.PartKind;
import org.cloudspeaker.conformance.message.signature.SignatureInput.WholeKind;
import org.cloudspeaker.conformance.message.signature.SignaturePlace;
import org.cloudspeaker.conformance.message.signature.SignatureRule;

/** Reads {@code signatures}. */
final class SignatureReader {
    private static final Pattern WHOLE = Pattern.compile(
            "(?:\"?([^\"]*?)\"?\\s*\\+\\s*)?(sorted-pairs|canonical-json|body)(?:\\s*\\+\\s*\"?([^\"]*)\"?)?");
    private static final Pattern SPAN = Pattern.compile("(\\d{1,4})(s|m|h)");
    private static final Map<String, List<MessageType>> GROUPS = Map.of(
            "request", List.of(MessageType.SALE, MessageType.QUERY),
            "answer", List.of(MessageType.SALE_ANSWER, MessageType.QUERY_ANSWER));

    private final FormatContext context;

    SignatureReader(FormatContext context) {
        this.context = context;
    }

    /** The signature of each message; a message of its own name goes before its group. */
    Map<MessageType, SignatureRule> read(ProfileValue section) {
        Map<MessageType, SignatureRule> rules = new EnumMap<>(MessageType.class);
        for (String group : List.of("request", "answer")) {
            section.find(group)
                    .flatMap(this::rule)
                    .ifPresent(rule -> GROUPS.getOrDefault(group, List.of()).forEach(type -> rules.put(type, rule)));
        }
        for (MessageType type : MessageType.values()) {
            if (type != MessageType.RECORD) {
                section.find(type.key()).flatMap(this::rule).ifPresent(rule -> rules.put(type, rule));
            }
        }
        section.checkKeys();
        return rules;
    }

    private Optional<SignatureRule> rule(ProfileValue spec) {
        Optional<SignaturePlace> at = spec.find("at")
                .flatMap(value -> value.read(
                        FormatLintRule.F28, "a place such as /sign, or header X-Signature", SignatureReader::place));
        Optional<SignatureInput> over = spec.find("over").flatMap(this::input);
        Optional<SignatureAlgorithm> algorithm = spec.find("by")
                .flatMap(value -> value.read(
                        FormatLintRule.F28,
                        "one of "
                                + String.join(
                                        ", ",
                                        Arrays.stream(SignatureAlgorithm.values())
                                                .map(SignatureAlgorithm::key)
                                                .toList()),
                        SignatureAlgorithm::find));
        Optional<SignatureEncoding> as = spec.find("as")
                .flatMap(value -> value.choice(
                                FormatLintRule.F28,
                                Arrays.stream(SignatureEncoding.values())
                                        .map(SignatureEncoding::key)
                                        .toList())
                        .flatMap(SignatureReader::encoding))
                .or(() -> Optional.of(SignatureEncoding.LOWER_HEX));
        Optional<String> key = spec.find("key").flatMap(value -> secret(value));
        SignatureFreshness fresh =
                spec.find("fresh").map(SignatureReader::fresh).orElse(SignatureFreshness.none());
        for (String needed : List.of("at", "over", "by")) {
            if (spec.find(needed).isEmpty()) {
                spec.problem(FormatLintRule.F28, "'" + needed + "'", "none", "");
            }
        }
        spec.checkKeys();
        if (algorithm.filter(SignatureAlgorithm::isKeyed).isPresent() && key.isEmpty()) {
            spec.problem(FormatLintRule.F28, "the key of " + algorithm.get().key(), "none", "key: \"{secret}\"");
        }
        if (at.isEmpty() || over.isEmpty() || algorithm.isEmpty() || as.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new SignatureRule(
                at.get(),
                over.get(),
                new SignatureRule.SignatureMethod(algorithm.get(), key.orElse(""), as.get()),
                fresh));
    }

    private Optional<String> secret(ProfileValue value) {
        String text = value.raw().orElse("");
        FormatContext.FilledText filled = context.fill(value, text);
        if (!filled.secret() && !text.isEmpty()) {
            value.problem(
                    FormatLintRule.F24,
                    "a secret parameter such as {secret}",
                    "a key in the file",
                    "parameters: {secret: {secret: true}}");
        }
        return Optional.of(filled.text()).filter(key -> !key.isEmpty());
    }

    private static Optional<SignaturePlace> place(String text) {
        if (text.startsWith("header ")) {
            return Optional.of(
                    new SignaturePlace(true, text.substring("header ".length()).strip()));
        }
        return text.startsWith("/") ? Optional.of(new SignaturePlace(false, text)) : Optional.empty();
    }

    private static Optional<SignatureEncoding> encoding(String key) {
        return Arrays.stream(SignatureEncoding.values())
                .filter(known -> known.key().equals(key))
                .findFirst();
    }

    private static SignatureFreshness fresh(ProfileValue spec) {
        Optional<String> time = spec.find(MessageField.TIME.key()).flatMap(ProfileValue::raw);
        Optional<String> nonce = spec.find("nonce").flatMap(ProfileValue::raw);
        Duration within = spec.find("within")
                .flatMap(value ->
                        value.read(FormatLintRule.F28, "a duration such as 30s, 5m or 1h", SignatureReader::span))
                .orElse(Duration.ofMinutes(5));
        spec.checkKeys();
        return new SignatureFreshness(time, within, nonce);
    }

    private static Optional<Duration> span(String text) {
        Matcher matcher = SPAN.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        long count = Long.parseLong(matcher.group(1));
        return Optional.of(
                switch (matcher.group(2)) {
                    case "s" -> Duration.ofSeconds(count);
                    case "m" -> Duration.ofMinutes(count);
                    default -> Duration.ofHours(count);
                });
    }

    private Optional<SignatureInput> input(ProfileValue value) {
        if (value.isMapping()) {
            List<ConcatenatedPart> parts = new ArrayList<>();
            value.find("concat").map(ProfileValue::items).orElse(List.of()).forEach(item -> parts.add(part(item)));
            String separator =
                    value.find("separator").flatMap(ProfileValue::raw).orElse("");
            value.checkKeys();
            if (parts.isEmpty()) {
                value.problem(FormatLintRule.F28, "what is signed", "nothing", "concat: [/amount, \"{secret}\"]");
            }
            return Optional.of(new SignatureInput.Concatenation(parts, separator));
        }
        Matcher matcher = WHOLE.matcher(value.raw().orElse(""));
        if (!matcher.matches()) {
            value.problem(
                    FormatLintRule.F28,
                    "sorted-pairs, canonical-json, body or {concat: [...]}",
                    value.shown(),
                    "sorted-pairs + \"&key={secret}\"");
            return Optional.empty();
        }
        WholeKind kind = switch (matcher.group(2)) {
            case "sorted-pairs" -> WholeKind.SORTED_PAIRS;
            case "body" -> WholeKind.BODY;
            default -> WholeKind.CANONICAL_JSON;
        };
        return Optional.of(
                new SignatureInput.Whole(kind, filled(value, matcher.group(1)), filled(value, matcher.group(3))));
    }

    private String filled(ProfileValue value, @org.jspecify.annotations.Nullable String text) {
        return text == null ? "" : context.fill(value, text).text();
    }

    private ConcatenatedPart part(ProfileValue item) {
        String text = item.raw().orElse("");
        if (text.startsWith("request:/")) {
            return new ConcatenatedPart(PartKind.REQUEST_VALUE, text.substring("request:".length()));
        }
        if (text.startsWith("/")) {
            return new ConcatenatedPart(PartKind.VALUE, text);
        }
        return new ConcatenatedPart(PartKind.TEXT, context.fill(item, text).text());
    }
}
