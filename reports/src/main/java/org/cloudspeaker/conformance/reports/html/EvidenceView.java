package org.cloudspeaker.conformance.reports.html;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cloudspeaker.conformance.result.Exchange;

/** Exchanges, folded. */
final class EvidenceView {
    private final HtmlBuilder html;
    private final Map<String, Exchange> byId;

    EvidenceView(HtmlBuilder html, Collection<Exchange> exchanges) {
        this.html = html;
        byId = exchanges.stream().collect(Collectors.toMap(Exchange::id, Function.identity(), (first, again) -> first));
    }

    void write(List<String> ids) {
        for (String id : ids) {
            Exchange exchange = byId.get(id);
            if (exchange == null) {
                html.element("p", "Exchange " + id + " was not kept.", "class", "hint");
            } else {
                exchange(exchange);
            }
        }
    }

    private void exchange(Exchange exchange) {
        html.open("details", "class", "exchange").open("summary");
        html.element("span", exchange.id(), "class", "code");
        html.element("span", exchange.kind().name(), "class", "kind");
        html.open("span", "class", "line")
                .text(DisplayText.bounded(exchange.request().summary()));
        html.element("span", " → ", "class", "arrow");
        html.text(exchange.response()
                .map(Exchange.ExchangeMessage::summary)
                .map(DisplayText::bounded)
                .orElse("no answer"));
        html.close();
        html.element("span", DisplayText.duration(exchange.took()), "class", "took")
                .close();
        html.open("div", "class", "sides");
        side("Request at " + DisplayText.clock(exchange.at()), exchange.request());
        exchange.response()
                .ifPresentOrElse(
                        response -> side("Response", response),
                        () -> html.element("p", "Nothing came in time.", "class", "side hint"));
        html.close().close();
    }

    private void side(String title, Exchange.ExchangeMessage message) {
        html.open("div", "class", "side").element("p", title, "class", "label");
        html.open("pre", "tabindex", "0", "aria-label", title);
        html.element("b", DisplayText.bounded(message.summary()));
        message.headers().forEach((name, value) -> {
            html.text("\n").element("span", name, "class", "name");
            html.text(": " + DisplayText.bounded(value));
        });
        if (!message.body().isEmpty()) {
            html.text("\n\n" + DisplayText.bounded(message.body()));
        }
        html.close().close();
    }
}
