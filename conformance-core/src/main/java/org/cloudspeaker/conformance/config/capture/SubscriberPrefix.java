package org.cloudspeaker.conformance.config.capture;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a subscriber's command line writes before a message: the topic ({@code mosquitto_sub -v}), and times before that
 * ({@code -F '%I %t %p'}). Only what holds a slash is taken for a topic, so that a word that the server itself wrote
 * before an object stays part of its message.
 */
final class SubscriberPrefix {
    private static final int MOST = 1024;
    private static final Pattern PREFIX =
            Pattern.compile("(?:\\[?\\d[\\d:.,TZ+-]*]?[ \\t]+){0,2}[^\\s{}\"]*/[^\\s{}\"]*[ \\t]+(?=\\{)");

    private SubscriberPrefix() {}

    /** How many bytes of a text between two offsets are such a prefix; 0 where none is. */
    static int length(byte[] text, int from, int to) {
        String begin = new String(text, from, Math.min(MOST, to - from), StandardCharsets.ISO_8859_1);
        Matcher prefix = PREFIX.matcher(begin);
        return prefix.lookingAt() ? prefix.end() : 0;
    }
}
