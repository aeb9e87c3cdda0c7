package org.cloudspeaker.conformance.config.parameter;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Host names, IP addresses and ports. */
public final class HostNames {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9_.-]{0,252}[A-Za-z0-9])?");
    private static final Pattern IPV6 = Pattern.compile("\\[?[0-9A-Fa-f:]*:[0-9A-Fa-f:.]*]?");
    private static final Pattern LOOPBACK =
            Pattern.compile("127(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}|localhost|::1|(0{1,4}:){7}0{0,3}1");
    private static final Pattern PORT = Pattern.compile("\\d{1,5}");

    private HostNames() {}

    /** Whether it is a bare host name or IP address: no scheme, port or path. */
    public static boolean isBareHost(String host) {
        return NAME.matcher(host).matches() || IPV6.matcher(host).matches();
    }

    /** Whether it can only be this machine: 127.0.0.0/8, ::1 or localhost. */
    public static boolean isLoopback(String host) {
        String bare = host.replaceAll("[\\[\\]]", "").toLowerCase(Locale.ROOT);
        return LOOPBACK.matcher(bare).matches();
    }

    /** A port from 1 to 65535. */
    static Optional<Integer> parsePort(String text) {
        return Optional.of(text)
                .filter(digits -> PORT.matcher(digits).matches())
                .map(Integer::parseInt)
                .filter(port -> port > 0 && port < 65536);
    }

    /** Scheme and host; {@code https} where there is no scheme; empty when there is more, or another scheme. */
    static Optional<URI> parseEndpoint(String text) {
        boolean schemed = text.contains("://");
        String scheme = schemed ? text.substring(0, text.indexOf("://")).toLowerCase(Locale.ROOT) : "https";
        String host = schemed ? text.substring(text.indexOf("://") + 3) : text;
        String literal = host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host;
        if (!isBareHost(host) || !(scheme.equals("https") || scheme.equals("http"))) {
            return Optional.empty();
        }
        return parseUri(scheme + "://" + literal).filter(uri -> uri.getHost() != null);
    }

    /** The text as a URI, if it is one. */
    public static Optional<URI> parseUri(String text) {
        try {
            return Optional.of(new URI(text));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
