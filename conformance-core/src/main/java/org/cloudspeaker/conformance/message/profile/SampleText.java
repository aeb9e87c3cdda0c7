package org.cloudspeaker.conformance.message.profile;

import java.util.Optional;
import java.util.regex.Pattern;

/** A text that matches a regular expression, made from the expression itself where it is a simple one. */
final class SampleText {
    private final String form;
    private int at;

    private SampleText(String form) {
        this.form = form;
    }

    /** A text that matches whole; empty where none could be made. */
    static Optional<String> of(Pattern form) {
        try {
            return Optional.of(new SampleText(form.pattern()).alternatives())
                    .filter(text -> form.matcher(text).matches());
        } catch (IllegalArgumentException tooDifficult) {
            return Optional.empty();
        }
    }

    private String alternatives() {
        String first = sequence();
        while (at < form.length() && form.charAt(at) == '|') {
            at++;
            String other = sequence();
            first = first.isEmpty() ? other : first;
        }
        return first;
    }

    private String sequence() {
        StringBuilder text = new StringBuilder();
        while (at < form.length() && form.charAt(at) != '|' && form.charAt(at) != ')') {
            String atom = atom();
            text.append(atom.repeat(Math.min(64, repetitions())));
        }
        return text.toString();
    }

    private String atom() {
        char c = form.charAt(at++);
        return switch (c) {
            case '(' -> group();
            case '[' -> String.valueOf(fromClass());
            case '\\' -> escaped();
            case '.' -> "x";
            case '^', '$' -> "";
            default -> String.valueOf(c);
        };
    }

    private String group() {
        if (form.startsWith("?:", at)) {
            at += 2;
        } else if (form.startsWith("?!", at)) {
            skipGroup();
            return "";
        } else if (form.startsWith("?", at)) {
            throw new IllegalArgumentException("a group of another kind");
        }
        String inside = alternatives();
        at++;
        return inside;
    }

    private void skipGroup() {
        int depth = 1;
        while (depth > 0 && at < form.length()) {
            char c = form.charAt(at++);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
        }
    }

    private String escaped() {
        if (at >= form.length()) {
            throw new IllegalArgumentException("an escape of nothing");
        }
        char c = form.charAt(at++);
        return switch (c) {
            case 'd' -> "1";
            case 'w' -> "a";
            case 's' -> " ";
            case 'S', 'D' -> "x";
            default -> {
                if (Character.isLetterOrDigit(c)) {
                    throw new IllegalArgumentException("an escape of another kind");
                }
                yield String.valueOf(c);
            }
        };
    }

    /** The last member that is a letter or digit and not zero, so that a code of it is rarely the one of success. */
    private char fromClass() {
        int end = form.indexOf(']', at + 1);
        if (end < 0 || form.charAt(at) == '^') {
            throw new IllegalArgumentException("a class of another kind");
        }
        String members = form.substring(at, end);
        at = end + 1;
        char first = members.charAt(0) == '\\'
                ? members.length() > 1 && members.charAt(1) == 'd' ? '1' : 'x'
                : members.charAt(0);
        boolean range = members.length() > 2 && members.charAt(1) == '-';
        return range && first == '0' && members.charAt(2) > '0' ? '1' : first;
    }

    private int repetitions() {
        if (at >= form.length()) {
            return 1;
        }
        int count = switch (form.charAt(at)) {
            case '?', '*', '+' -> {
                at++;
                yield 1;
            }
            case '{' -> bound();
            default -> 1;
        };
        if (at < form.length() && (form.charAt(at) == '?' || form.charAt(at) == '+')) {
            at++;
        }
        return count;
    }

    private int bound() {
        int end = form.indexOf('}', at);
        if (end < 0) {
            throw new IllegalArgumentException("a bound without its end");
        }
        String[] bounds = form.substring(at + 1, end).split(",", -1);
        at = end + 1;
        int least = Integer.parseInt(bounds[0]);
        return least == 0 ? 1 : least;
    }
}
