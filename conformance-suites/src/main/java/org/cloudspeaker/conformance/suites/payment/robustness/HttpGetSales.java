package org.cloudspeaker.conformance.suites.payment.robustness;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.cloudspeaker.conformance.client.http.HttpCall;
import org.cloudspeaker.conformance.client.http.PaymentClient;
import org.cloudspeaker.conformance.message.Sale;
import org.cloudspeaker.conformance.message.TransactionQuery;
import org.cloudspeaker.conformance.message.profile.FormatProfile;

/** Whole sales by GET, as a body and as a query string, at both paths; the API key stays in its header. */
final class HttpGetSales {
    private static final String GET = "GET";
    private static final String SALE = "pgw_api_sale";
    private static final String DETAILS = "pgw_api_details";
    private static final long AMOUNT = 6666;

    private final PaymentClient device;
    private final FormatProfile profile;

    private HttpGetSales(PaymentClient device, FormatProfile profile) {
        this.device = device;
        this.profile = profile;
    }

    /**
     * One of them.
     *
     * @param sale the sale in it
     * @param name for messages
     * @param call what is sent
     * @param toSell whether it goes where sales go; elsewhere the answer says nothing of a sale, and only the history does
     */
    record GetSale(Sale sale, String name, HttpCall call, boolean toSell) {
        RequestOutcome send(SurvivalCheck survival) {
            RequestOutcome attempt = survival.attempt(call, name);
            return toSell ? attempt : attempt.withoutReply();
        }
    }

    static List<GetSale> of(PaymentClient device, FormatProfile profile) {
        HttpGetSales requests = new HttpGetSales(device, profile);
        HttpCall query = device.call(TransactionQuery.page(device.sn(), device.today(), 1));
        return List.of(
                requests.withBody(SALE, same -> same),
                requests.withParameters(SALE, same -> same),
                requests.withBody(DETAILS, sale -> query),
                requests.withParameters(DETAILS, sale -> query));
    }

    private GetSale withBody(String path, UnaryOperator<HttpCall> there) {
        Sale sale = device.newSale(AMOUNT);
        HttpCall call = device.call(sale);
        HttpCall get = there.apply(call)
                .withMethod(GET)
                .withBody(call.contentType(), call.body().bytes());
        return new GetSale(sale, "GET at " + path + " with " + sale + " as its body", get, path.equals(SALE));
    }

    private GetSale withParameters(String path, UnaryOperator<HttpCall> there) {
        Sale sale = device.newSale(AMOUNT);
        HttpCall call = device.call(sale);
        HttpCall get = there.apply(call).withMethod(GET).withBody(call.contentType(), new byte[0]);
        for (Map.Entry<String, String> text : profile.texts(device.draft(sale)).entrySet()) {
            get = get.withParameter(text.getKey(), text.getValue());
        }
        return new GetSale(sale, "GET at " + path + " with " + sale + " in its query string", get, path.equals(SALE));
    }
}
