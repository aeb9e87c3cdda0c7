package org.cloudspeaker.conformance.result;

import java.util.List;
import java.util.Locale;

/**
 * One way in which a requirement is broken. All texts are redacted. An empty string means that there is nothing to say.
 *
 * @param scenario the case of a requirement that has many, for example the amount {@code 4.35}
 * @param sent what the harness sent or did, in the words of the field
 * @param expected what the requirement asks for
 * @param actual what was observed instead
 * @param consequence what happens in a shop
 * @param remedy what to do about it
 * @param mended what is to stand there instead: a line of a file, a value
 * @param exchanges ids of the exchanges that show it
 */
public record Finding(
        String scenario,
        String sent,
        String expected,
        String actual,
        String consequence,
        String remedy,
        String mended,
        List<String> exchanges) {

    /** Copies the list. */
    public Finding {
        exchanges = List.copyOf(exchanges);
    }

    /** A finding of which nobody can say what is to stand there instead. */
    public Finding(
            String scenario,
            String sent,
            String expected,
            String actual,
            String consequence,
            String remedy,
            List<String> exchanges) {
        this(scenario, sent, expected, actual, consequence, remedy, "", exchanges);
    }

    /** What was sent, expected and found, without what follows from it. */
    public Finding withoutAdvice() {
        return new Finding(scenario, sent, expected, actual, "", "", mended, exchanges);
    }

    /** What follows from it: the consequence and the remedy alone. */
    public Finding adviceOnly() {
        return new Finding("", "", "", "", consequence, remedy, List.of());
    }

    /** The finding as aligned facts, one a line, without the headline of its requirement. */
    public String facts() {
        StringBuilder facts = new StringBuilder();
        fact(facts, "case", scenario);
        fact(facts, "sent", sent);
        fact(facts, "expected", expected);
        fact(facts, "but was", actual);
        fact(facts, "mended", mended);
        fact(facts, "in a shop", consequence);
        fact(facts, "try", remedy);
        return facts.toString().stripTrailing();
    }

    private static void fact(StringBuilder facts, String name, String value) {
        if (!value.isEmpty()) {
            String indented = value.replace("\n", "\n" + " ".repeat(12));
            facts.append(String.format(Locale.ROOT, "%-10s: %s%n", name, indented));
        }
    }
}
