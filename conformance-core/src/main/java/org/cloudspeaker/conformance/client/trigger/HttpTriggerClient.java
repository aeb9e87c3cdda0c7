package org.cloudspeaker.conformance.client.trigger;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.cloudspeaker.conformance.client.http.HttpCall;
import org.cloudspeaker.conformance.client.http.HttpPaymentClient;
import org.cloudspeaker.conformance.client.http.HttpReply;
import org.cloudspeaker.conformance.client.http.PaymentServerAddress;
import org.cloudspeaker.conformance.client.tls.TrustManagers;
import org.cloudspeaker.conformance.config.PaymentTrigger;
import org.cloudspeaker.conformance.config.RunLimits;
import org.cloudspeaker.conformance.config.parameter.Secret;
import org.cloudspeaker.conformance.evidence.Evidence;
import org.cloudspeaker.conformance.evidence.NoAnswerException;
import org.cloudspeaker.conformance.evidence.Transcript;
import org.cloudspeaker.conformance.evidence.UnreachableException;
import org.cloudspeaker.conformance.evidence.redaction.Redaction;
import org.cloudspeaker.conformance.message.syntax.Payload;

/** Asks for a payment by an HTTP request, once. Address and body may hold tokens, so neither is recorded. */
final class HttpTriggerClient {
    private static final int HTTPS = 443;
    private static final int HTTP = 80;

    private final RunLimits limits;

    HttpTriggerClient(RunLimits limits) {
        this.limits = limits;
    }

    TriggerResult send(PaymentTrigger.HttpTrigger trigger) {
        URI url = withPort(trigger.url());
        boolean tls = isHttps(url); // To read the JDK's authorities takes a while.
        Optional<PaymentServerAddress.AuthenticationHeader> header = trigger.header()
                .map(field -> new PaymentServerAddress.AuthenticationHeader(field.name(), "", field.value()));
        PaymentServerAddress address = new PaymentServerAddress(
                url,
                url,
                header.orElseGet(() -> new PaymentServerAddress.AuthenticationHeader("", "", new Secret(""))),
                TrustManagers.clientContext(
                        tls ? TrustManagers.trustManager(trigger.trust()) : TrustManagers.trustAll()),
                tls,
                limits);
        Payload body = Payload.of(trigger.body().getBytes(StandardCharsets.UTF_8));
        Evidence unseen = new Evidence(new Transcript(Clock.systemUTC(), new Redaction()));
        try {
            HttpReply reply = new HttpPaymentClient(address, unseen)
                    .once()
                    .exchange(new HttpCall(trigger.method(), url, contentType(trigger.body()), body, header, Map.of()));
            return toResult(reply);
        } catch (UnreachableException e) {
            return new TriggerResult(false, "could not reach it: check url, header and trust of messages.trigger");
        } catch (NoAnswerException e) {
            return new TriggerResult(false, "got no whole answer: " + e.actual());
        }
    }

    private static TriggerResult toResult(HttpReply reply) {
        String text = reply.body().text().strip();
        String with = text.isEmpty() ? "an empty body" : text;
        return new TriggerResult(reply.isSuccessful(), "was answered HTTP " + reply.status() + " with " + with);
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
