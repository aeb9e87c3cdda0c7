package org.cloudspeaker.conformance.mocks.payment.fault;

import static org.cloudspeaker.conformance.fault.FaultEffect.at;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.cloudspeaker.conformance.fault.FaultEffect;
import org.cloudspeaker.conformance.message.MessageType;
import org.cloudspeaker.conformance.mocks.fault.ApiKeyFault;
import org.cloudspeaker.conformance.mocks.fault.PaymentFault;
import org.cloudspeaker.conformance.mocks.payment.KeyCheckResult;
import org.cloudspeaker.conformance.mocks.payment.KeyCheckResult.Admission;
import org.cloudspeaker.conformance.mocks.payment.PaymentHttpRequest;
import org.cloudspeaker.conformance.mocks.payment.PaymentServerConfig;
import org.cloudspeaker.conformance.mocks.payment.ResponseCode;

/** The faults in comparing the API key; those in keeping it secret are in {@link KeyLeakFaultEffects}. */
final class KeyCheckFaultEffects {
    private final PaymentServerConfig.ApiKeyConfig key;

    KeyCheckFaultEffects(PaymentServerConfig.ApiKeyConfig key) {
        this.key = key;
    }

    Map<PaymentFault, FaultEffect<?>> byFault() {
        Map<PaymentFault, FaultEffect<?>> all = new LinkedHashMap<>();
        all.putAll(withoutKey());
        all.putAll(withAnotherKey());
        all.putAll(new KeyLeakFaultEffects(key).byFault());
        return all;
    }

    private static Map<PaymentFault, FaultEffect<?>> withoutKey() {
        return Map.ofEntries(
                Map.entry(
                        ApiKeyFault.BOOKS_WITHOUT_KEY,
                        at(
                                PaymentFaultPoints.ENTRY,
                                entry -> open(entry) ? entry.with(Admission.REFUSED_BUT_DONE) : entry)),
                Map.entry(
                        ApiKeyFault.DECLINES_WITHOUT_KEY,
                        at(
                                PaymentFaultPoints.ENTRY,
                                entry -> open(entry)
                                        ? entry.with(Admission.REFUSED_BUT_DONE).withRefusal(ResponseCode.DECLINED)
                                        : entry)),
                Map.entry(
                        ApiKeyFault.CALLS_IT_MALFORMED,
                        at(
                                PaymentFaultPoints.ENTRY,
                                entry -> open(entry) ? entry.withRefusal(ResponseCode.MALFORMED) : entry)),
                Map.entry(
                        ApiKeyFault.QUERY_WITHOUT_KEY,
                        at(PaymentFaultPoints.ENTRY, entry -> entry.admitIf(entry.hasNoKey() && isQuery(entry)))),
                Map.entry(
                        ApiKeyFault.SHOWS_RECORDS_REFUSING,
                        at(
                                PaymentFaultPoints.ENTRY,
                                entry -> entry.hasNoKey() && isQuery(entry)
                                        ? entry.with(Admission.REFUSED_BUT_TOLD)
                                        : entry)),
                Map.entry(ApiKeyFault.TAKES_EMPTY_KEY, taking(String::isEmpty)));
    }

    private Map<PaymentFault, FaultEffect<?>> withAnotherKey() {
        String right = key.headerValue();
        String expired = key.expiredHeaderValue();
        return Map.ofEntries(
                Map.entry(ApiKeyFault.TAKES_ANY_KEY, taking(shown -> !shown.isEmpty())),
                Map.entry(ApiKeyFault.TAKES_ANY_KEY_FOR_QUERIES, takingForQueries(shown -> !shown.isEmpty())),
                Map.entry(
                        ApiKeyFault.COMPARES_KEY_BEGINNING,
                        taking(shown -> shown.startsWith(right.substring(0, right.length() - 1)))),
                Map.entry(ApiKeyFault.TAKES_LONGER_KEYS, taking(shown -> shown.startsWith(right))),
                Map.entry(ApiKeyFault.IGNORES_KEY_CASE, taking(shown -> shown.equalsIgnoreCase(right))),
                Map.entry(ApiKeyFault.TAKES_EXPIRED_KEY, taking(expired::equals)),
                Map.entry(ApiKeyFault.TAKES_EXPIRED_KEY_FOR_QUERIES, takingForQueries(expired::equals)),
                Map.entry(
                        ApiKeyFault.TAKES_KEY_FROM_URL,
                        at(PaymentFaultPoints.ENTRY, entry -> entry.admitIf(inUrl(entry.request())))));
    }

    private static FaultEffect<KeyCheckResult> taking(Predicate<String> key) {
        return at(
                PaymentFaultPoints.ENTRY,
                entry -> entry.admitIf(entry.shown().filter(key).isPresent()));
    }

    private static FaultEffect<KeyCheckResult> takingForQueries(Predicate<String> key) {
        return at(
                PaymentFaultPoints.ENTRY,
                entry -> entry.admitIf(
                        isQuery(entry) && entry.shown().filter(key).isPresent()));
    }

    private static boolean isQuery(KeyCheckResult entry) {
        return entry.type() == MessageType.QUERY;
    }

    /** Whether it is a sale without a key. */
    private static boolean open(KeyCheckResult entry) {
        return entry.hasNoKey() && !isQuery(entry);
    }

    private boolean inUrl(PaymentHttpRequest request) {
        String parameter = "api_key=" + java.net.URLEncoder.encode(key.secret().value(), StandardCharsets.UTF_8);
        return request.url().toLowerCase(Locale.ROOT).contains(parameter.toLowerCase(Locale.ROOT));
    }
}
