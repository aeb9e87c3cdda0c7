package org.cloudspeaker.conformance.config;

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
import org.cloudspeaker.conformance.config.parameter.Secret;

/**
 * How to ask the customer's server for a payment. Its texts may hold {@code {amount}} (cents, {@code 12344}), {@code
 * {decimal}} ({@code 123.44}), {@code {orderId}} and {@code {sn}}. No {@code toString} shows more than what is met.
 */
public sealed interface PaymentTrigger {
    /** The same for one payment, its placeholders filled in. */
    PaymentTrigger withOrder(PaymentOrder payment);

    /** Whether the server is told the order's number, so that it can use it. */
    boolean containsOrderId();

    /**
     * A payment that is asked for.
     *
     * @param amount in minor units (cents)
     * @param orderId the order's number
     * @param sn the serial number of the device that is to announce it
     */
    record PaymentOrder(long amount, String orderId, String sn) {
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
    record HttpTrigger(String method, URI url, Optional<HeaderField> header, String body, List<X509Certificate> trust)
            implements PaymentTrigger {
        /** Copies the list. */
        public HttpTrigger {
            trust = List.copyOf(trust);
        }

        @Override
        public HttpTrigger withOrder(PaymentOrder payment) {
            String where = payment.in(
                    url.toString().replace("%7B", "{").replace("%7D", "}"),
                    value -> URLEncoder.encode(value, StandardCharsets.UTF_8));
            return new HttpTrigger(method, URI.create(escaped(where)), header, payment.in(body, value -> value), trust);
        }

        @Override
        public boolean containsOrderId() {
            return escaped(body + url).contains(escaped(PaymentOrder.ORDER));
        }

        @Override
        public String toString() {
            return method + " " + url.getScheme() + "://" + url.getHost();
        }

        /** The braces of placeholders percent-encoded, as a URI needs them. */
        public static String escaped(String url) {
            return url.replace("{", "%7B").replace("}", "%7D");
        }
    }

    /** A header field; the value may be a secret. */
    record HeaderField(String name, Secret value) {}

    /**
     * A program on this machine, run without a shell.
     *
     * @param words the program and its arguments
     * @param folder where it runs
     */
    record ProgramTrigger(List<String> words, Path folder) implements PaymentTrigger {
        /** Copies the list. */
        public ProgramTrigger {
            words = List.copyOf(words);
        }

        @Override
        public ProgramTrigger withOrder(PaymentOrder payment) {
            return new ProgramTrigger(
                    words.stream().map(word -> payment.in(word, value -> value)).toList(), folder);
        }

        @Override
        public boolean containsOrderId() {
            return words.stream().anyMatch(word -> word.contains(PaymentOrder.ORDER));
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
    record ManualTrigger(String prompt, Duration within) implements PaymentTrigger {
        @Override
        public ManualTrigger withOrder(PaymentOrder payment) {
            return new ManualTrigger(payment.in(prompt, value -> value), within);
        }

        @Override
        public boolean containsOrderId() {
            return prompt.contains(PaymentOrder.ORDER);
        }

        @Override
        public String toString() {
            return "a person at the terminal";
        }
    }
}
