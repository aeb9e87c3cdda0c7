package org.cloudspeaker.conformance.mocks.payment.handler;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.cloudspeaker.conformance.message.MessageType;
import org.cloudspeaker.conformance.mocks.payment.KeyCheckResult;
import org.cloudspeaker.conformance.mocks.payment.PaymentHttpRequest;
import org.cloudspeaker.conformance.mocks.payment.PaymentServerConfig;
import org.cloudspeaker.conformance.mocks.payment.PresentedApiKey;
import org.cloudspeaker.conformance.mocks.payment.ResponseCode;

/** Compares the key of a request with the right one, in a time that does not depend on where they differ. */
final class ApiKeyCheck {
    private static final String URL = "the URL";

    private final String header;
    private final String secret;
    private final byte[] right;
    private final boolean demanded;

    ApiKeyCheck(PaymentServerConfig.ApiKeyConfig key) {
        this.header = key.header();
        this.secret = key.secret().value();
        this.demanded = key.demanded();
        this.right = key.headerValue().getBytes(StandardCharsets.UTF_8);
    }

    /** What it says at the door; a header that stands twice shows no key. */
    KeyCheckResult judge(MessageType type, PaymentHttpRequest request) {
        List<String> values = request.header(header);
        Optional<String> shown = values.size() == 1 ? Optional.of(values.get(0)) : Optional.empty();
        KeyCheckResult.Admission outcome =
                !demanded || isRight(shown) ? KeyCheckResult.Admission.ADMITTED : KeyCheckResult.Admission.REFUSED;
        return new KeyCheckResult(type, request, shown, outcome, ResponseCode.KEY_REFUSED);
    }

    private boolean isRight(Optional<String> shown) {
        return shown.map(value -> MessageDigest.isEqual(right, value.getBytes(StandardCharsets.UTF_8)))
                .orElse(false);
    }

    /** What a request shows of the key, as it was judged before any fault. */
    PresentedApiKey presentedKey(KeyCheckResult judged) {
        PresentedApiKey.KeyState wrong =
                judged.hasNoKey() ? PresentedApiKey.KeyState.NONE : PresentedApiKey.KeyState.WRONG;
        return new PresentedApiKey(
                isRight(judged.shown()) ? PresentedApiKey.KeyState.RIGHT : wrong, header, elsewhere(judged.request()));
    }

    private Set<String> elsewhere(PaymentHttpRequest request) {
        Set<String> places = new TreeSet<>();
        request.headers().forEach((name, values) -> {
            if (!name.equalsIgnoreCase(header) && values.stream().anyMatch(value -> value.contains(secret))) {
                places.add(name);
            }
        });
        if (request.url().contains(secret)) {
            places.add(URL);
        }
        return places;
    }
}
