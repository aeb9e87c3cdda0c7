package org.cloudspeaker.conformance.cli.mock.option;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cloudspeaker.conformance.cli.invocation.OptionProblems;

/** Passwords and keys: given, from the environment, or made. */
public final class SecretOptionReader {
    private static final Pattern FROM_ENVIRONMENT = Pattern.compile("\\$\\{env:([A-Za-z_][A-Za-z0-9_]*)}");
    private static final int SHORTEST = 4;

    private final Map<String, String> environment;

    public SecretOptionReader(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    /** The value of an option; a new one with this beginning where there is no option. */
    String readOrGenerate(String option, Optional<String> text, String beginning, OptionProblems problems) {
        if (text.isEmpty()) {
            return beginning + UUID.randomUUID().toString().replace("-", "");
        }
        return read(option, text.get(), problems)
                .map(found -> longEnough(option, found, problems))
                .orElse("");
    }

    /** What an option stands for: itself, or what the environment has under the name that it says; empty if nothing. */
    Optional<String> read(String option, String text, OptionProblems problems) {
        Matcher variable = FROM_ENVIRONMENT.matcher(text);
        if (!variable.matches()) {
            return Optional.of(text);
        }
        Optional<String> value = Optional.ofNullable(environment.get(variable.group(1)));
        problems.require(
                value.isPresent(),
                option + ": expected a value in the environment under " + variable.group(1) + ", found none");
        return value;
    }

    private static String longEnough(String option, String secret, OptionProblems problems) {
        problems.require(
                secret.length() >= SHORTEST && secret.chars().noneMatch(Character::isISOControl),
                option + ": expected at least " + SHORTEST + " characters and no control characters, found "
                        + secret.length() + " characters");
        return secret;
    }
}
