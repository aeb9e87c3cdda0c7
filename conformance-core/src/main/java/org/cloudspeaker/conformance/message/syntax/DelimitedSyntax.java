package org.cloudspeaker.conformance.message.syntax;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Values between separators, in UTF-8: <code>*VEND,PAYTM,T1,100#</code>, or <code>0021|a|b|</code> with a length before it.
 *
 * @param frame what stands around the values
 * @param separator between two values, at least one character
 * @param lengthDigits decimal digits before everything, which say how many bytes follow them; 0: none
 */
record DelimitedSyntax(DelimiterFrame frame, String separator, int lengthDigits) implements WireSyntax {
    private static final int MOST_VALUES = 1000;

    /**
     * What stands around the values.
     *
     * @param start before the first; may be empty
     * @param end after the last; may be empty
     */
    record DelimiterFrame(String start, String end) {}

    @Override
    public String name() {
        return "delimited";
    }

    @Override
    public String described() {
        return "one message of values between " + WireTree.quoted(separator);
    }

    @Override
    public String contentType() {
        return "text/plain";
    }

    @Override
    public boolean isTyped() {
        return false;
    }

    @Override
    public WireTree read(byte[] bytes) throws MalformedMessageException {
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.indexOf('\uFFFD') >= 0) {
            throw new MalformedMessageException("bytes that are not UTF-8");
        }
        String rest = withoutLength(text, bytes.length);
        if (!rest.startsWith(frame.start())) {
            throw MalformedMessageException.at(lengthDigits, WireTree.quoted(frame.start()) + " expected");
        }
        if (!rest.endsWith(frame.end())
                || rest.length() < frame.start().length() + frame.end().length()) {
            throw MalformedMessageException.at(bytes.length, WireTree.quoted(frame.end()) + " expected");
        }
        String values = rest.substring(
                frame.start().length(), rest.length() - frame.end().length());
        String[] parts = values.split(Pattern.quote(separator), MOST_VALUES);
        if (parts.length < 2) {
            throw MalformedMessageException.at(
                    lengthDigits, "values between " + WireTree.quoted(separator) + " expected");
        }
        for (String part : parts) {
            if (hasDelimiter(part) || part.chars().anyMatch(Character::isISOControl)) {
                throw new MalformedMessageException("a delimiter or a control character inside a value");
            }
        }
        List<WireTree> items = new ArrayList<>();
        for (String part : parts) {
            items.add(WireTree.string(part));
        }
        return new WireTree.Sequence(items);
    }

    private boolean hasDelimiter(String part) {
        return (!frame.end().isEmpty() && part.contains(frame.end()))
                || (!frame.start().isEmpty() && part.contains(frame.start()));
    }

    private String withoutLength(String text, int size) throws MalformedMessageException {
        if (lengthDigits == 0) {
            return text;
        }
        if (!text.matches("(?s)\\d{" + lengthDigits + "}.*")) {
            throw MalformedMessageException.at(0, lengthDigits + " digits of a length expected");
        }
        int said = Integer.parseInt(text.substring(0, lengthDigits));
        if (said != size - lengthDigits) {
            throw MalformedMessageException.at(
                    0, "a length of " + (size - lengthDigits) + " expected, since so many bytes follow");
        }
        return text.substring(lengthDigits);
    }

    @Override
    public byte[] write(WireTree tree) {
        if (!(tree instanceof WireTree.Sequence sequence)) {
            throw new IllegalArgumentException("a delimited message is a list of values");
        }
        String values = sequence.items().stream()
                .map(item -> item instanceof WireTree.Scalar scalar ? scalar.text() : item.render())
                .collect(Collectors.joining(separator));
        byte[] framed = (frame.start() + values + frame.end()).getBytes(StandardCharsets.UTF_8);
        if (lengthDigits == 0) {
            return framed;
        }
        String length = String.format(java.util.Locale.ROOT, "%0" + lengthDigits + "d", framed.length);
        byte[] all =
                java.util.Arrays.copyOf(length.getBytes(StandardCharsets.US_ASCII), length.length() + framed.length);
        System.arraycopy(framed, 0, all, length.length(), framed.length);
        return all;
    }

    @Override
    public List<MalformedSample> malformed(Random seed) {
        String word = Integer.toString(seed.nextInt(1000));
        List<MalformedSample> samples = new ArrayList<>();
        samples.add(sample("empty", ""));
        samples.add(sample("without a separator", frame.start() + word + frame.end()));
        if (!frame.end().isEmpty()) {
            samples.add(sample("without its end", frame.start() + word + separator + word));
        }
        if (!frame.start().isEmpty()) {
            samples.add(sample("without its start", word + separator + word + frame.end()));
        }
        if (lengthDigits > 0) {
            samples.add(sample("with a wrong length", "9".repeat(lengthDigits) + word + separator + word));
        }
        return List.copyOf(samples);
    }

    private static MalformedSample sample(String name, String text) {
        return new MalformedSample(name, Payload.of(text.getBytes(StandardCharsets.UTF_8)));
    }
}
