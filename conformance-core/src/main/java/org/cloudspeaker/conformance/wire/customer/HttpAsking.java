package org.cloudspeaker.conformance.wire.customer;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import org.cloudspeaker.conformance.format.Payload;
import org.cloudspeaker.conformance.target.Limits;
import org.cloudspeaker.conformance.target.Secret;
import org.cloudspeaker.conformance.target.Trigger;
import org.cloudspeaker.conformance.wire.Evidence;
import org.cloudspeaker.conformance.wire.NoAnswerException;
import org.cloudspeaker.conformance.wire.Redaction;
import org.cloudspeaker.conformance.wire.Transcript;
import org.cloudspeaker.conformance.wire.UnreachableException;
import org.cloudspeaker.conformance.wire.device.HttpCall;
import org.cloudspeaker.conformance.wire.device.HttpReply;
import org.cloudspeaker.conformance.wire.device.PaymentAddress;
import org.cloudspeaker.conformance.wire.device.PaymentLink;
import org.cloudspeaker.conformance.wire.tls.Trust;

/** Asks for a payment by an HTTP request, once. Address and body may hold tokens, so neither is recorded. */
final class HttpAsking {
    private static final int HTTPS = 443;
    private static final int HTTP = 80;

    private final Limits limits;

    HttpAsking(Limits limits) {
        this.limits = limits;
    }

    Asked ask(Trigger.Http trigger) {
        URI url = withPort(trigger.url());
        boolean tls = isHttps(url); // To read the JDK's authorities takes a while.
        Optional<PaymentAddress.Key> header =
                trigger.header().map(field -> new PaymentAddress.Key(field.name(), "", field.value()));
        PaymentAddress address = new PaymentAddress(
                url,
                url,
                header.orElseGet(() -> new PaymentAddress.Key("", "", new Secret(""))),
                Trust.clientContext(tls ? Trust.of(trigger.trust()) : Trust.none()),
                tls,
                limits);
        Payload body = Payload.of(trigger.body().getBytes(StandardCharsets.UTF_8));
        Evidence unseen = new Evidence(new Transcript(Clock.systemUTC(), new Redaction()));
        try {
            HttpReply reply = new PaymentLink(address, unseen)
                    .once()
                    .exchange(new HttpCall(trigger.method(), url, contentType(trigger.body()), body, header));
            return answered(reply);
        } catch (UnreachableException e) {
            return new Asked(false, "could not reach it: check url, header and trust of messages.trigger");
        } catch (NoAnswerException e) {
            return new Asked(false, "got no whole answer: " + e.actual());
        }
    }

    private static Asked answered(HttpReply reply) {
        String text = reply.body().text().strip();
        String with = text.isEmpty() ? "an empty body" : text;
        return new Asked(reply.successful(), "was answered HTTP " + reply.status() + " with " + with);
    }

    private static String contentType(String body) {
        String start = body.strip();
        return start.startsWith("{") || start.startsWith("[")
                ? "application/json"
                : "application/x-www-form-urlencoded";
    }

    private static boolean isHttps(URI url) {
        return "https".equalsIgnoreCase(url.getScheme());
    }

    private static URI withPort(URI url) {
        if (url.getPort() >= 0) {
            return url;
        }
        int port = isHttps(url) ? HTTPS : HTTP;
        String text = url.toString();
        int after = text.indexOf(url.getRawAuthority()) + url.getRawAuthority().length();
        return URI.create(text.substring(0, after) + ":" + port + text.substring(after));
    }
}
