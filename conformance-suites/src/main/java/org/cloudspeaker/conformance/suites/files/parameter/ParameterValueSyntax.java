package org.cloudspeaker.conformance.suites.files.parameter;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The forms that values of the parameter file have; none of them asks a name server. */
final class ParameterValueSyntax {
    private static final int LONGEST_NAME = 253;
    private static final int LAST_PORT = 65535;
    private static final Pattern LABEL = Pattern.compile("[A-Za-z0-9_]([A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?");
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern BYTE = Pattern.compile("25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d");
    private static final Pattern IPV6_LOOK = Pattern.compile("(?=[0-9A-Fa-f:])[0-9A-Fa-f:.]{0,45}:[0-9A-Fa-f:.]{0,45}");
    private static final Pattern SCHEME = Pattern.compile("(?i)https?://");
    private static final Pattern PORT = Pattern.compile("\\d{1,5}");
    private static final Pattern DATE = Pattern.compile("\\d{8}");
    private static final Pattern PATH = Pattern.compile("/[A-Za-z0-9._~!$&'()*+,;=:@%/?-]*");
    private static final DateTimeFormatter CALENDAR =
            DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);

    private ParameterValueSyntax() {}

    /** A host name (RFC 1123, underscores let pass) or an IP address without brackets. */
    static boolean bareHost(String text) {
        return text.contains(":") ? ipv6(text) : name(text);
    }

    /** {@code https://}, {@code http://} or nothing, and a host; an IPv6 address with brackets or without. */
    static boolean endpoint(String text) {
        String host = SCHEME.matcher(text).lookingAt() ? text.substring(text.indexOf("://") + 3) : text;
        boolean bracketed = host.startsWith("[") && host.endsWith("]");
        return bracketed ? ipv6(host.substring(1, host.length() - 1)) : bareHost(host);
    }

    /** 1 to 65535 in digits. */
    static boolean port(String text) {
        return PORT.matcher(text).matches() && Integer.parseInt(text) > 0 && Integer.parseInt(text) <= LAST_PORT;
    }

    /** What a broker takes in a topic (MQTT 3.1.1, 1.5.3 and 4.7): at least one character, no wildcard, no control. */
    static boolean topic(String text) {
        return !text.isEmpty()
                && text.codePoints()
                        .noneMatch(c -> c == '#'
                                || c == '+'
                                || Character.isISOControl(c)
                                || Character.getType(c) == Character.SURROGATE);
    }

    /** Why a key cannot stand in an HTTP header (RFC 9110, 5.5), without a character of it. */
    static Optional<String> keyProblem(String key) {
        if (key.isEmpty()) {
            return Optional.of("an empty string");
        }
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            if (c < ' ' || c > '~') {
                return Optional.of(kind(c) + " (character " + (i + 1) + " of " + key.length() + ")");
            }
        }
        boolean ragged = key.startsWith(" ") || key.endsWith(" ");
        return ragged ? Optional.of("a blank at its beginning or end") : Optional.empty();
    }

    /** A day that the calendar has, as {@code YYYYMMDD}. */
    static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(text)
                    .filter(digits -> DATE.matcher(digits).matches())
                    .map(digits -> LocalDate.parse(digits, CALENDAR));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** A path that begins with a slash (RFC 3986, 3.3); a query may follow. */
    static boolean absolutePath(String text) {
        return PATH.matcher(text).matches();
    }

    private static String kind(char c) {
        if (c == '\n' || c == '\r') {
            return "a line break";
        }
        return Character.isISOControl(c) ? "a control character" : "a character that is not ASCII";
    }

    /** A name whose last label is a number can only be an IPv4 address. */
    private static boolean name(String text) {
        String[] labels = text.split("\\.", -1);
        if (NUMBER.matcher(labels[labels.length - 1]).matches()) {
            return labels.length == 4
                    && Stream.of(labels).allMatch(part -> BYTE.matcher(part).matches());
        }
        boolean rooted = labels.length > 1 && labels[labels.length - 1].isEmpty();
        return text.length() <= LONGEST_NAME
                && Stream.of(labels)
                        .limit(rooted ? labels.length - 1L : labels.length)
                        .allMatch(label -> LABEL.matcher(label).matches());
    }

    private static boolean ipv6(String text) {
        try {
            return IPV6_LOOK.matcher(text).matches()
                    && InetAddress.getByName(text).getAddress().length > 0;
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
