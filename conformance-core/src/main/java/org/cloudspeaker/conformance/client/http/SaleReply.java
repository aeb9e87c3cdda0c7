package org.cloudspeaker.conformance.client.http;

import org.cloudspeaker.conformance.config.problem.PrintableText;
import org.cloudspeaker.conformance.message.MessageField;
import org.cloudspeaker.conformance.message.SaleAnswer;

/**
 * What a sale led to.
 *
 * @param sent what was sent, for messages
 * @param http what came back
 * @param answer the same, read as a sale's answer
 */
public record SaleReply(String sent, HttpReply http, SaleAnswer answer) {
    private static final int MOST_SHOWN = 60;

    /** For messages: HTTP status, response code and status of the sale, as far as they are there. */
    public String described() {
        String code = answer.message()
                .value(MessageField.RESPONSE_CODE)
                .map(it -> ", response code " + PrintableText.clipped(it, MOST_SHOWN))
                .orElse("");
        String status = answer.message()
                .value(MessageField.STATUS)
                .map(it -> ", status " + PrintableText.clipped(it, MOST_SHOWN))
                .orElse("");
        return "HTTP " + http.status() + code + status;
    }
}
