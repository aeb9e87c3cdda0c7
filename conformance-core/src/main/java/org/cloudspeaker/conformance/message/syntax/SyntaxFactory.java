package org.cloudspeaker.conformance.message.syntax;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/** The syntaxes that are built in, those that are installed, and external commands. */
public final class SyntaxFactory {
    private static final List<String> BUILT_IN = List.of("json", "form", "xml", "delimited", "fixed");

    private SyntaxFactory() {}

    /** JSON (RFC 8259). */
    public static WireSyntax json() {
        return new JsonSyntax();
    }

    /** Percent-encoded pairs of names and values. */
    public static WireSyntax form() {
        return new FormSyntax();
    }

    /** XML without a document type. */
    public static WireSyntax xml(boolean prolog, boolean attributes) {
        return new XmlSyntax(prolog, attributes);
    }

    /** Values between separators; {@code lengthDigits} 0 for none before them. */
    public static WireSyntax delimited(String start, String end, String separator, int lengthDigits) {
        return new DelimitedSyntax(new DelimitedSyntax.DelimiterFrame(start, end), separator, lengthDigits);
    }

    /** Values of fixed widths. */
    public static WireSyntax fixed(List<Integer> widths) {
        return new FixedSyntax(widths);
    }

    /** A program that speaks lines of JSON, started in this folder. */
    public static WireSyntax command(List<String> words, Path folder) {
        return new CommandSyntax(words, folder);
    }

    /** One that needs no options, by its name. */
    public static Optional<WireSyntax> plain(String name) {
        return switch (name) {
            case "json" -> Optional.of(json());
            case "form" -> Optional.of(form());
            case "xml" -> Optional.of(xml(true, false));
            default -> installed(name);
        };
    }

    /** One that somebody brought, by its class or its name. */
    public static Optional<WireSyntax> installed(String name) {
        return services()
                .filter(known ->
                        known.name().equals(name) || known.getClass().getName().equals(name))
                .findFirst();
    }

    /** All names. */
    public static List<String> names() {
        return Stream.concat(BUILT_IN.stream(), services().map(WireSyntax::name))
                .toList();
    }

    private static Stream<WireSyntax> services() {
        return ServiceLoader.load(WireSyntax.class).stream().map(ServiceLoader.Provider::get);
    }
}
