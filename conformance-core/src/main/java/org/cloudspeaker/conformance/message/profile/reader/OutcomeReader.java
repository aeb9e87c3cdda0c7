package org.cloudspeaker.conformance.message.profile.reader;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.cloudspeaker.conformance.message.MessageOutcome;
import org.cloudspeaker.conformance.message.profile.OutcomeRules;
import org.cloudspeaker.conformance.message.profile.TreePattern;
import org.cloudspeaker.conformance.message.profile.TreePattern.ValueTest;

/** Reads patterns: what an answer looks like that means something. */
final class OutcomeReader {
    private OutcomeReader() {}

    static OutcomeRules read(ProfileValue section) {
        Map<MessageOutcome, TreePattern> patterns = new EnumMap<>(MessageOutcome.class);
        List<String> words =
                Arrays.stream(MessageOutcome.values()).map(MessageOutcome::key).toList();
        for (String word : words) {
            section.find(word)
                    .ifPresent(value -> patterns.put(
                            MessageOutcome.valueOf(word.toUpperCase(java.util.Locale.ROOT)), pattern(value)));
        }
        section.checkKeys();
        if (!patterns.containsKey(MessageOutcome.APPROVED)) {
            section.problem(
                    FormatLintRule.F18, "what an approval looks like", "no 'approved'", "approved: {/code: \"00\"}");
        }
        return new OutcomeRules(patterns);
    }

    static TreePattern pattern(ProfileValue value) {
        Map<String, ValueTest> tests = new LinkedHashMap<>();
        Set<Integer> http = new TreeSet<>();
        if (!value.isMapping()) {
            value.problem(
                    FormatLintRule.F18, "places and what stands there, such as {/code: \"00\"}", value.shown(), "");
        }
        for (ProfileValue.Entry entry : value.entries()) {
            if (entry.key().equals("http")) {
                List<ProfileValue> statuses =
                        entry.value().isList() ? entry.value().items() : List.of(entry.value());
                statuses.forEach(
                        status -> status.number(FormatLintRule.F18, 100, 599).ifPresent(http::add));
            } else if (entry.key().startsWith("/")) {
                test(entry.value()).ifPresent(test -> tests.put(entry.key(), test));
            } else {
                entry.value()
                        .problem(
                                FormatLintRule.F18,
                                "a place such as /code, or http",
                                "'" + entry.key() + "'",
                                "/" + entry.key());
            }
        }
        return new TreePattern(tests, http);
    }

    private static Optional<ValueTest> test(ProfileValue value) {
        if (value.is("present") || value.is("absent")) {
            return Optional.of(new ValueTest.Existing(value.is("present")));
        }
        if (value.isList()) {
            List<String> texts = new ArrayList<>();
            value.items().forEach(item -> item.raw().ifPresent(texts::add));
            return texts.isEmpty() ? Optional.empty() : Optional.of(new ValueTest.OneOf(texts));
        }
        if (value.isMapping()) {
            Optional<ProfileValue> form = value.find("form");
            value.checkKeys();
            if (form.isEmpty()) {
                value.problem(FormatLintRule.F18, "a text, a list, present, absent or {form: ...}", value.shown(), "");
            }
            return form.flatMap(text -> text.read(FormatLintRule.F10, "a regular expression", OutcomeReader::compiled));
        }
        return value.raw().map(text -> new ValueTest.OneOf(List.of(text)));
    }

    private static Optional<ValueTest> compiled(String form) {
        try {
            return Optional.of(new ValueTest.Matching(Pattern.compile(form, Pattern.DOTALL)));
        } catch (PatternSyntaxException e) {
            return Optional.empty();
        }
    }
}
