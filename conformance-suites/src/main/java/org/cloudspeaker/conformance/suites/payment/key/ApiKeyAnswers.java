package org.cloudspeaker.conformance.suites.payment.key;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.cloudspeaker.conformance.card.Card;
import org.cloudspeaker.conformance.client.http.HttpCall;
import org.cloudspeaker.conformance.client.http.PaymentClient;
import org.cloudspeaker.conformance.message.Sale;
import org.cloudspeaker.conformance.suites.payment.RejectedSales;
import org.cloudspeaker.conformance.suites.payment.SearchedAnswer;
import org.cloudspeaker.conformance.suites.payment.TransactionHistory;
import org.cloudspeaker.conformance.suites.payment.key.InvalidApiKeys.InvalidApiKey;

/** Every kind of answer that a server gives to requests with an API key, errors among them. */
final class ApiKeyAnswers {
    private final PaymentClient device;

    private ApiKeyAnswers(PaymentClient device) {
        this.device = device;
    }

    static ApiKeyAnswers of(PaymentClient device) {
        return new ApiKeyAnswers(device);
    }

    List<SearchedAnswer> collect(InvalidApiKey wrong) {
        Sale sale = device.newSale();
        HttpCall call = device.call(sale);
        List<SearchedAnswer> answers = new ArrayList<>();
        answers.add(new SearchedAnswer("a sale", device.send(call)));
        answers.add(new SearchedAnswer(
                "a query", TransactionHistory.of(device, sale).page(1).http()));
        answers.addAll(RejectedSales.of(device, Card.guide()).answers());
        SearchedAnswer.tryRequest("a sale with " + wrong, () -> device.send(call.withKey(wrong.shown())))
                .ifPresent(answers::add);
        SearchedAnswer.tryRequest(
                        "a sale at a path that is not there", () -> device.send(call.withUri(beside(call.uri()))))
                .ifPresent(answers::add);
        return answers;
    }

    private static URI beside(URI uri) {
        String path = uri.getRawPath() + "-not-there";
        return URI.create(uri.getScheme() + "://" + uri.getRawAuthority() + path);
    }
}
