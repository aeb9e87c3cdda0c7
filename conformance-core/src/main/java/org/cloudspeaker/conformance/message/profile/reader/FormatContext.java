package org.cloudspeaker.conformance.message.profile.reader;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cloudspeaker.conformance.config.problem.PrintableText;
import org.cloudspeaker.conformance.message.profile.FormatDefaults.FormatParameter;

/**
 * What the head of a profile says for its messages.
 *
 * @param values how single values are read
 * @param types the named types
 * @param parameters the values of the target
 */
record FormatContext(
        ValueFormatReader values, Map<String, ProfileValue> types, Map<String, FormatParameter> parameters) {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{|\\{([A-Za-z][A-Za-z0-9_-]*)}");

    /** Copies the maps. */
    FormatContext {
        types = Map.copyOf(types);
        parameters = Map.copyOf(parameters);
    }

    /** The section {@code parameters}. */
    static Map<String, FormatParameter> parameters(ProfileValue section) {
        Map<String, FormatParameter> parameters = new LinkedHashMap<>();
        for (ProfileValue.Entry entry : section.entries()) {
            ProfileValue spec = entry.value();
            boolean secret = spec.find("secret")
                    .filter(value -> value.readBoolean(false))
                    .isPresent();
            Optional<String> sample = spec.isMapping() ? spec.find("sample").flatMap(ProfileValue::raw) : spec.raw();
            Optional<String> variable =
                    spec.isMapping() ? spec.find("env").flatMap(ProfileValue::raw) : Optional.empty();
            Optional<ProfileValue> form = spec.isMapping() ? spec.find("form") : Optional.empty();
            spec.checkKeys();
            if (secret && sample.isPresent() && sample.get().length() > 16) {
                spec.problem(
                        FormatLintRule.F24,
                        "no value of a secret in the file, a short sample at the most",
                        "a text of " + sample.get().length() + " characters",
                        "name the variable of the environment that has it: " + entry.key()
                                + ": {secret: true, env: NAME}");
            }
            String value = Optional.ofNullable(spec.context().values().get(entry.key()))
                    .or(() -> variable.map(System::getenv))
                    .or(() -> sample)
                    .orElse("sample-" + entry.key());
            checkForm(form, sample);
            parameters.put(entry.key(), new FormatParameter(value, secret));
        }
        return parameters;
    }

    private static void checkForm(Optional<ProfileValue> form, Optional<String> sample) {
        form.ifPresent(value -> {
            try {
                Pattern pattern = Pattern.compile(value.raw().orElse(""), Pattern.DOTALL);
                if (sample.filter(text -> !pattern.matcher(text).matches()).isPresent()) {
                    value.problem(FormatLintRule.F11, "a form that takes the sample", value.shown(), "");
                }
            } catch (java.util.regex.PatternSyntaxException e) {
                value.problem(FormatLintRule.F10, "a regular expression", value.shown(), "");
            }
        });
    }

    /** A text with its parameters filled in, and whether one of them is secret. */
    record FilledText(String text, boolean secret) {}

    /** The text with the parameters filled in. */
    FilledText fill(ProfileValue at, String text) {
        Matcher matcher = PLACEHOLDER.matcher(text);
        StringBuilder filled = new StringBuilder();
        boolean secret = false;
        while (matcher.find()) {
            String name = matcher.group(1);
            FormatParameter parameter = name == null ? null : parameters.get(name);
            if (name == null) {
                matcher.appendReplacement(filled, "{");
            } else if (parameter == null) {
                String hint = PrintableText.closest(name, parameters.keySet())
                        .map(word -> "did you mean {" + word + "}?")
                        .orElse("parameters: {" + name + ": {sample: ...}}");
                at.problem(FormatLintRule.F03, "a parameter that is declared", "{" + name + "}", hint);
                matcher.appendReplacement(filled, "");
            } else {
                secret |= parameter.secret();
                matcher.appendReplacement(filled, Matcher.quoteReplacement(parameter.value()));
            }
        }
        return new FilledText(matcher.appendTail(filled).toString(), secret);
    }
}
