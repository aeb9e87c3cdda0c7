package org.cloudspeaker.conformance.target;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * How to ask the customer's server for a payment. Its texts may hold {@code {amount}} (cents, {@code 12344}), {@code
 * {decimal}} ({@code 123.44}), {@code {orderId}} and {@code {sn}}. No {@code toString} shows more than what is met.
 */
public sealed interface Trigger {
    /** The same for one payment, its placeholders filled in. */
    Trigger filledIn(Payment payment);

    /** Whether the server is told the order's number, so that it can use it. */
    boolean namesOrder();

    /**
     * A payment that is asked for.
     *
     * @param amount in minor units (cents)
     * @param orderId the order's number
     * @param sn the serial number of the device that is to announce it
     */
    record Payment(long amount, String orderId, String sn) {
        private static final String ORDER = "{orderId}";

        /** The amount as people write it: {@code 123.44}. */
        public String decimal() {
            return BigDecimal.valueOf(amount, 2).toPlainString();
        }

        private String in(String text, UnaryOperator<String> escaped) {
            Map<String, String> values = new LinkedHashMap<>();
            values.put("{amount}", Long.toString(amount));
            values.put("{decimal}", decimal());
            values.put("{sn}", sn);
            values.put(ORDER, orderId);
            String filled = text;
            for (Map.Entry<String, String> value : values.entrySet()) {
                filled = filled.replace(value.getKey(), escaped.apply(value.getValue()));
            }
            return filled;
        }
    }

    /**
     * An HTTP request.
     *
     * @param method for example POST
     * @param url where to; the braces of placeholders are percent-encoded
     * @param header one header field beside the usual ones, such as an authorisation
     * @param body the request's body; may be empty
     * @param trust who may vouch for the server; none: the JDK's authorities
     */
    record Http(String method, URI url, Optional<Header> header, String body, List<X509Certificate> trust)
            implements Trigger {
        /** Copies the list. */
        public Http {
            trust = List.copyOf(trust);
        }

        @Override
        public Http filledIn(Payment payment) {
            String where = payment.in(
                    url.toString().replace("%7B", "{").replace("%7D", "}"),
                    value -> URLEncoder.encode(value, StandardCharsets.UTF_8));
            return new Http(method, URI.create(escaped(where)), header, payment.in(body, value -> value), trust);
        }

        @Override
        public boolean namesOrder() {
            return escaped(body + url).contains(escaped(Payment.ORDER));
        }

        @Override
        public String toString() {
            return method + " " + url.getScheme() + "://" + url.getHost();
        }

        /** The braces of placeholders percent-encoded, as a URI needs them. */
        static String escaped(String url) {
            return url.replace("{", "%7B").replace("}", "%7D");
        }
    }

    /** A header field; the value may be a secret. */
    record Header(String name, Secret value) {}

    /**
     * A program on this machine, run without a shell.
     *
     * @param words the program and its arguments
     * @param folder where it runs
     */
    record Command(List<String> words, Path folder) implements Trigger {
        /** Copies the list. */
        public Command {
            words = List.copyOf(words);
        }

        @Override
        public Command filledIn(Payment payment) {
            return new Command(
                    words.stream().map(word -> payment.in(word, value -> value)).toList(), folder);
        }

        @Override
        public boolean namesOrder() {
            return words.stream().anyMatch(word -> word.contains(Payment.ORDER));
        }

        @Override
        public String toString() {
            return "the command " + words.get(0);
        }
    }

    /**
     * A person who makes the payment, told by this text in a terminal.
     *
     * @param prompt what to do
     * @param within how long it may take
     */
    record Person(String prompt, Duration within) implements Trigger {
        @Override
        public Person filledIn(Payment payment) {
            return new Person(payment.in(prompt, value -> value), within);
        }

        @Override
        public boolean namesOrder() {
            return prompt.contains(Payment.ORDER);
        }

        @Override
        public String toString() {
            return "a person at the terminal";
        }
    }
}
