package org.cloudspeaker.conformance.message.syntax;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;

/** {@code name=value&name=value}, percent-encoded in UTF-8 (application/x-www-form-urlencoded). */
final class FormSyntax implements WireSyntax {
    private static final int MOST_PAIRS = 1000;

    @Override
    public String name() {
        return "form";
    }

    @Override
    public String described() {
        return "one form of name=value pairs, each name once";
    }

    @Override
    public String contentType() {
        return "application/x-www-form-urlencoded";
    }

    @Override
    public boolean isTyped() {
        return false;
    }

    @Override
    public WireTree read(byte[] bytes) throws MalformedMessageException {
        if (bytes.length == 0) {
            throw new MalformedMessageException("an empty body");
        }
        String text = new String(bytes, StandardCharsets.US_ASCII);
        Map<String, WireTree> members = new LinkedHashMap<>();
        String problem = "";
        int offset = 0;
        for (String pair : text.split("&", MOST_PAIRS)) {
            int equals = pair.indexOf('=');
            if (equals < 1) {
                throw MalformedMessageException.at(offset, "name=value expected");
            }
            String name = decoded(pair.substring(0, equals), offset);
            WireTree value = WireTree.string(decoded(pair.substring(equals + 1), offset + equals + 1));
            if (members.putIfAbsent(name, value) != null && problem.isEmpty()) {
                problem = "byte " + offset + ": a name that stands twice";
            }
            offset += pair.length() + 1;
        }
        WireTree tree = new WireTree.Mapping(members);
        if (!problem.isEmpty()) {
            throw new MalformedMessageException(problem, Optional.of(tree));
        }
        return tree;
    }

    private static String decoded(String text, int offset) throws MalformedMessageException {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= ' ' || c >= 0x7F || c == '"' || c == '<' || c == '>' || c == '{' || c == '}') {
                throw MalformedMessageException.at(offset + i, "a character that a form has only percent-encoded");
            }
        }
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            throw MalformedMessageException.at(offset, "two hex digits after % expected");
        }
    }

    @Override
    public byte[] write(WireTree tree) {
        if (!(tree instanceof WireTree.Mapping mapping)) {
            throw new IllegalArgumentException("a form has names and values");
        }
        return mapping.members().entrySet().stream()
                .map(member -> encoded(member.getKey()) + "=" + encoded(text(member.getValue())))
                .collect(Collectors.joining("&"))
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static String text(WireTree value) {
        return value instanceof WireTree.Scalar scalar ? scalar.text() : value.render();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public List<MalformedSample> malformed(Random seed) {
        return List.of(
                sample("with a name alone", "a=1&b"),
                sample("with half a percent sign", "a=%4"),
                sample("with a name that stands twice", "a=1&a=" + seed.nextInt(100)));
    }

    private static MalformedSample sample(String name, String text) {
        return new MalformedSample(name, Payload.of(text.getBytes(StandardCharsets.UTF_8)));
    }
}
