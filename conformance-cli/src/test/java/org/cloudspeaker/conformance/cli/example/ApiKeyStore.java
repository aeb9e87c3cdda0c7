package org.cloudspeaker.conformance.cli.example;

import com.sun.net.httpserver.Headers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** The keys of this server's customers (guide 3.2.2), kept as digests, each with its last day. */
record ApiKeyStore(List<ApiKey> known, Clock clock) {
    private static final String PREFIX = "Bearer ";

    static ApiKeyStore of(String settings, Clock clock) {
        return new ApiKeyStore(Stream.of(settings.split(",")).map(ApiKey::of).toList(), clock);
    }

    /** Whether these headers, and nothing else of a request, carry a key that is good today. */
    boolean open(Headers headers) {
        String shown = headers.getOrDefault("Authorization", List.of("")).get(0);
        if (!shown.startsWith(PREFIX)) {
            return false;
        }
        byte[] digest = digest(shown.substring(PREFIX.length()));
        LocalDate today = LocalDate.now(clock);
        return known.stream().anyMatch(key -> key.is(digest) && !today.isAfter(key.lastDay()));
    }

    private static byte[] digest(String key) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.ISO_8859_1));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    record ApiKey(String digest, LocalDate lastDay) {
        /** From {@code key=20991231}. */
        static ApiKey of(String setting) {
            String[] pair = setting.split("=", 2);
            LocalDate lastDay = LocalDate.parse(pair[1], DateTimeFormatter.BASIC_ISO_DATE);
            return new ApiKey(HexFormat.of().formatHex(ApiKeyStore.digest(pair[0])), lastDay);
        }

        /** In constant time: how long an answer takes tells nothing about a key. */
        boolean is(byte[] other) {
            return MessageDigest.isEqual(HexFormat.of().parseHex(digest), other);
        }
    }
}
