package org.cloudspeaker.conformance.message.profile.reader;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cloudspeaker.conformance.message.syntax.SyntaxFactory;
import org.cloudspeaker.conformance.message.syntax.WireSyntax;

/** Reads {@code codec}: a name, or a name with its options. */
final class SyntaxReader {
    private static final int MOST_WIDTH = 1000;

    private final Path folder;

    SyntaxReader(Path folder) {
        this.folder = folder;
    }

    /** The syntax; JSON where it cannot be told. */
    WireSyntax read(ProfileValue value) {
        if (value.isMapping() && value.entries().size() >= 1) {
            List<ProfileValue.Entry> entries = value.entries();
            ProfileValue.Entry first = entries.get(0);
            if (first.key().equals("command")) {
                value.find("protocol").ifPresent(protocol -> protocol.choice(FormatLintRule.F01, List.of("tree-1")));
                value.find("content-type");
                value.find("command");
                value.checkKeys();
                return command(first.value());
            }
            if (entries.size() > 1) {
                value.problem(FormatLintRule.F01, "one codec with its options", entries.size() + " keys", "");
            }
            return withOptions(first.key(), first.value());
        }
        String name = value.raw().orElse("");
        Optional<WireSyntax> known = SyntaxFactory.plain(name);
        if (known.isEmpty()) {
            unknown(value, name);
        }
        return known.orElseGet(SyntaxFactory::json);
    }

    private static void unknown(ProfileValue value, String name) {
        String hint = org.cloudspeaker.conformance.config.problem.PrintableText.closest(name, SyntaxFactory.names())
                .map(word -> "did you mean " + word + "?")
                .orElse("{class: ...} or {command: [...]} for a codec of your own");
        value.problem(
                FormatLintRule.F01, "a codec, one of " + String.join(", ", SyntaxFactory.names()), value.shown(), hint);
    }

    private WireSyntax withOptions(String name, ProfileValue options) {
        WireSyntax made = switch (name) {
            case "json" -> SyntaxFactory.json();
            case "form" -> SyntaxFactory.form();
            case "xml" -> xml(options);
            case "delimited" -> delimited(options);
            case "fixed" -> fixed(options);
            case "class" -> installed(options);
            default -> {
                unknown(options, name);
                yield SyntaxFactory.json();
            }
        };
        if (!name.equals("class")) {
            options.checkKeys();
        }
        return made;
    }

    private static WireSyntax xml(ProfileValue options) {
        boolean prolog =
                options.find("prolog").map(value -> value.readBoolean(true)).orElse(true);
        boolean attributes = options.find("attributes")
                .flatMap(value -> value.choice(FormatLintRule.F01, List.of("refuse", "read")))
                .filter("read"::equals)
                .isPresent();
        options.find("entities").ifPresent(value -> value.choice(FormatLintRule.F01, List.of("refuse")));
        return SyntaxFactory.xml(prolog, attributes);
    }

    private static WireSyntax delimited(ProfileValue options) {
        String start = options.find("start").flatMap(ProfileValue::raw).orElse("");
        String end = options.find("end").flatMap(ProfileValue::raw).orElse("");
        String separator = options.find("separator").flatMap(ProfileValue::raw).orElse("");
        int length = options.find("length-prefix")
                .flatMap(value -> value.number(FormatLintRule.F01, 1, 8))
                .orElse(0);
        if (separator.isEmpty()) {
            options.problem(FormatLintRule.F01, "a separator", "none", "{delimited: {separator: \",\"}}");
            return SyntaxFactory.delimited(start, end, ",", length);
        }
        return SyntaxFactory.delimited(start, end, separator, length);
    }

    private static WireSyntax fixed(ProfileValue options) {
        List<Integer> widths = new ArrayList<>();
        options.find("widths")
                .map(ProfileValue::items)
                .orElse(List.of())
                .forEach(item -> item.number(FormatLintRule.F01, 1, MOST_WIDTH).ifPresent(widths::add));
        if (widths.isEmpty()) {
            options.problem(FormatLintRule.F01, "widths", "none", "{fixed: {widths: [4, 12, 6]}}");
            widths.add(1);
        }
        return SyntaxFactory.fixed(widths);
    }

    private static WireSyntax installed(ProfileValue name) {
        Optional<WireSyntax> found = name.raw().flatMap(SyntaxFactory::installed);
        if (found.isEmpty()) {
            name.problem(
                    FormatLintRule.F01,
                    "a codec that is installed (META-INF/services of WireSyntax names it)",
                    name.shown(),
                    "put its jar on the class path");
        }
        return found.orElseGet(SyntaxFactory::json);
    }

    private WireSyntax command(ProfileValue words) {
        List<String> command = new ArrayList<>();
        words.items().forEach(item -> item.raw().ifPresent(command::add));
        if (command.isEmpty()) {
            words.problem(
                    FormatLintRule.F01,
                    "a program and its arguments in a list",
                    words.shown(),
                    "command: [./acme-codec]");
            return SyntaxFactory.json();
        }
        return SyntaxFactory.command(command, folder);
    }
}
