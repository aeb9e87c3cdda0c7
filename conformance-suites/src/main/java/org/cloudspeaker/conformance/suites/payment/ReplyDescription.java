package org.cloudspeaker.conformance.suites.payment;

import java.util.Collection;
import java.util.stream.Collectors;
import org.cloudspeaker.conformance.client.http.HttpReply;
import org.cloudspeaker.conformance.message.DecodedField;

/** Answers in one line, for messages. */
final class ReplyDescription {
    private static final String KEY_HINT = "\nit does not take the API key: compare pgw_api_key with the key that the"
            + " server knows, and payment.api-key of the target (header, prefix) with where it looks for it;"
            + " if sales were approved before, look for a WAF or lock-out set off by wrong keys";

    static final String CLIENT_ERROR = "HTTP 4xx, or a refusal in the format of an answer";

    static final String NO_SERVER_ERROR = "an approval or a refusal, and no HTTP 5xx";

    private static final int CLIENT = 4;
    private static final int SERVER = 5;

    private ReplyDescription() {}

    static boolean serverError(HttpReply reply) {
        return reply.status() / 100 == SERVER;
    }

    static boolean clientError(HttpReply reply) {
        return reply.status() / 100 == CLIENT;
    }

    /** Status and body of an answer: {@code HTTP 200 with hello}. */
    static String of(HttpReply reply) {
        String text = reply.body().text().strip();
        return "HTTP " + reply.status() + encoding(reply) + " with " + (text.isEmpty() ? "an empty body" : text);
    }

    private static String encoding(HttpReply reply) {
        return reply.header("content-encoding")
                .filter(encoding -> !encoding.equalsIgnoreCase("identity"))
                .map(encoding -> " (Content-Encoding: " + encoding + ", which no device asks for)")
                .orElse("");
    }

    /** The same, and what to look at where the server knows neither key nor path. */
    static String of(HttpReply reply, String path) {
        return switch (reply.status()) {
            case 401, 403 -> of(reply) + KEY_HINT;
            case 404, 405 -> of(reply) + "\nnothing takes it at this path: check " + path;
            case 301, 302, 303, 307, 308 ->
                of(reply) + "\nthe device follows no redirect: check pgw_endpoint and " + path;
            default -> of(reply);
        };
    }

    /** What each field should be, one a line. */
    static String asked(Collection<DecodedField> fields) {
        return fields.stream().map(DecodedField::describeExpected).distinct().collect(Collectors.joining("\n"));
    }

    /** What each field is, one a line. */
    static String found(Collection<DecodedField> fields) {
        return fields.stream().map(DecodedField::describeFound).distinct().collect(Collectors.joining("\n"));
    }
}
