package org.cloudspeaker.conformance.message.syntax;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Values of fixed widths one after the other, in ASCII, filled up with spaces at their right.
 *
 * @param widths the characters of each value, at least one value
 */
record FixedSyntax(List<Integer> widths) implements WireSyntax {
    /** Copies the list. */
    FixedSyntax {
        widths = List.copyOf(widths);
    }

    @Override
    public String name() {
        return "fixed";
    }

    @Override
    public String described() {
        return "one message of " + length() + " characters";
    }

    @Override
    public String contentType() {
        return "text/plain";
    }

    @Override
    public boolean isTyped() {
        return false;
    }

    private int length() {
        return widths.stream().mapToInt(Integer::intValue).sum();
    }

    @Override
    public WireTree read(byte[] bytes) throws MalformedMessageException {
        if (bytes.length != length()) {
            throw MalformedMessageException.at(
                    Math.min(bytes.length, length()), length() + " bytes expected, there are " + bytes.length);
        }
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
                throw MalformedMessageException.at(i, "a printable ASCII character expected");
            }
        }
        List<WireTree> items = new ArrayList<>();
        int at = 0;
        for (int width : widths) {
            items.add(WireTree.string(text.substring(at, at + width).stripTrailing()));
            at += width;
        }
        return new WireTree.Sequence(items);
    }

    @Override
    public byte[] write(WireTree tree) {
        if (!(tree instanceof WireTree.Sequence sequence) || sequence.items().size() > widths.size()) {
            throw new IllegalArgumentException("a fixed message is a list of at most " + widths.size() + " values");
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < widths.size(); i++) {
            String value = i < sequence.items().size() && sequence.items().get(i) instanceof WireTree.Scalar scalar
                    ? scalar.text()
                    : "";
            text.append(value).append(" ".repeat(Math.max(0, widths.get(i) - value.length())));
        }
        return text.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    @Override
    public List<MalformedSample> malformed(Random seed) {
        byte[] shorter = " "
                .repeat(Math.max(0, length() - 1 - seed.nextInt(1 + length() / 2)))
                .getBytes(StandardCharsets.US_ASCII);
        byte[] control = " ".repeat(length()).getBytes(StandardCharsets.US_ASCII);
        control[control.length / 2] = 0;
        return List.of(
                new MalformedSample("cut off", Payload.of(shorter)),
                new MalformedSample("with a NUL in it", Payload.of(control)));
    }
}
