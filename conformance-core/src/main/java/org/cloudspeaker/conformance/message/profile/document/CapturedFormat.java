package org.cloudspeaker.conformance.message.profile.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cloudspeaker.conformance.message.MessageField;
import org.cloudspeaker.conformance.message.syntax.WireTree;

/** A first guess at a message of a format from captured ones: what is always the same, what varies, what may be left out. */
public final class CapturedFormat {
    private static final Map<String, String> GUESSES = guesses();

    private final List<WireTree.Mapping> messages;

    /** From these messages, at least one. */
    public CapturedFormat(List<WireTree.Mapping> messages) {
        this.messages = List.copyOf(messages);
    }

    private static Map<String, String> guesses() {
        Map<String, String> guesses = new LinkedHashMap<>();
        guesses.put("(?i).*(amount|amt|price|sum|money|fee)$", MessageField.AMOUNT.key());
        guesses.put("(?i).*(devicesn|serial|^sn|terminalid|deviceid|imei).*", "device-sn");
        guesses.put("(?i).*(orderid|order_id|orderno|eventid|messageid)$", "order-id");
        guesses.put("(?i).*(traceno|trace_no|stan)$", "trace-no");
        guesses.put("(?i).*(batchno|batch_no)$", "batch-no");
        guesses.put("(?i).*(cardno|card_no|pan|masked.*)$", "card-no");
        guesses.put("(?i).*(authcode|approval.*)$", "auth-code");
        guesses.put("(?i).*(respcode|responsecode|errcode|^code)$", "response-code");
        return guesses;
    }

    /** The lines of the body, with this indentation. */
    public String body(String indent) {
        StringBuilder text = new StringBuilder();
        members(messages, indent, text);
        return text.toString();
    }

    private static void members(List<WireTree.Mapping> all, String indent, StringBuilder text) {
        Set<String> names = all.stream()
                .flatMap(message -> message.members().keySet().stream())
                .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
        for (String name : names) {
            List<WireTree> values = all.stream()
                    .map(message -> message.members().get(name))
                    .filter(value -> value != null)
                    .toList();
            String key = WireTree.quoted(name + (values.size() < all.size() ? "?" : ""));
            List<WireTree.Mapping> inner = new ArrayList<>();
            values.forEach(value -> {
                if (value instanceof WireTree.Mapping mapping) {
                    inner.add(mapping);
                }
            });
            if (inner.size() == values.size()) {
                text.append(indent).append(key).append(":\n");
                members(inner, indent + "  ", text);
            } else {
                text.append(indent)
                        .append(key)
                        .append(": ")
                        .append(value(name, values, all.size()))
                        .append('\n');
            }
        }
    }

    private static String value(String name, List<WireTree> values, int messages) {
        boolean constant = messages > 1 && values.stream().distinct().count() == 1;
        Optional<String> guess = GUESSES.entrySet().stream()
                .filter(known -> name.matches(known.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
        WireTree first = values.get(0);
        if (first instanceof WireTree.Sequence) {
            return "{own: array}";
        }
        WireTree.Scalar scalar = first instanceof WireTree.Scalar known ? known : WireTree.nothing();
        String type = switch (scalar.type()) {
            case NUMBER -> "number";
            case BOOLEAN -> "boolean";
            default -> "string";
        };
        if (guess.isPresent()) {
            boolean decimal = guess.get().equals(MessageField.AMOUNT.key())
                    && values.stream().anyMatch(CapturedFormat::isDecimal);
            return "{is: " + guess.get() + (type.equals("number") ? ", type: number" : "")
                    + (decimal ? ", unit: major, decimals: 0..2" : "") + "}  # a guess by its name";
        }
        if (constant && scalar.type() != WireTree.ScalarType.NULL) {
            return first.render() + "  # always the same";
        }
        boolean digits = scalar.type() == WireTree.ScalarType.STRING
                && values.stream().allMatch(value -> text(value).matches("\\d{1,19}"));
        Set<Integer> lengths =
                values.stream().map(value -> text(value).length()).collect(Collectors.toSet());
        String form = digits && lengths.size() == 1
                ? ", form: '\\d{" + lengths.iterator().next() + "}'"
                : "";
        return "{own: " + type + form + "}";
    }

    private static boolean isDecimal(WireTree value) {
        return text(value).contains(".");
    }

    private static String text(WireTree value) {
        return value instanceof WireTree.Scalar scalar ? scalar.text() : "";
    }
}
