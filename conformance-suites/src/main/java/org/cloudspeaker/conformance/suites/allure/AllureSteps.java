package org.cloudspeaker.conformance.suites.allure;

import io.qameta.allure.Allure;
import io.qameta.allure.AllureLifecycle;
import io.qameta.allure.model.Status;
import io.qameta.allure.model.StepResult;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cloudspeaker.conformance.result.Exchange;
import org.cloudspeaker.conformance.result.Exchange.ExchangeMessage;
import org.cloudspeaker.conformance.result.RequirementResult;

/** The steps of the test that Allure is recording in this thread. They record and do not judge: none of them fails. */
final class AllureSteps {
    private final AllureLifecycle lifecycle;

    private AllureSteps(AllureLifecycle lifecycle) {
        this.lifecycle = lifecycle;
    }

    static void of(RequirementResult result, List<Exchange> exchanges) {
        AllureLifecycle lifecycle = Allure.getLifecycle();
        // Allure may be on the class path without recording, as in a test run that excludes its listener.
        if (lifecycle.getCurrentTestCase().isPresent()) {
            AllureSteps steps = new AllureSteps(lifecycle);
            exchanges.forEach(steps::add);
            steps.attach(result.verdict().toString(), result.message());
        }
    }

    private void add(Exchange exchange) {
        String id = UUID.randomUUID().toString();
        StepResult step = new StepResult().setName(name(exchange)).setStatus(Status.PASSED);
        lifecycle.startStep(id, step);
        attach("request", text(exchange.request()));
        exchange.response().ifPresent(response -> attach("response", text(response)));
        lifecycle.stopStep(id);
        long began = exchange.at().toEpochMilli();
        step.setStart(began).setStop(began + exchange.took().toMillis());
    }

    private void attach(String name, String text) {
        lifecycle.addAttachment(name, "text/plain", "txt", text.getBytes(StandardCharsets.UTF_8));
    }

    private static String name(Exchange exchange) {
        String answer = exchange.response().map(ExchangeMessage::summary).orElse("nothing");
        return exchange.id() + " " + exchange.kind() + " " + exchange.request().summary() + " -> " + answer;
    }

    private static String text(ExchangeMessage message) {
        StringBuilder text = new StringBuilder(message.summary()).append('\n');
        for (Map.Entry<String, String> header : message.headers().entrySet()) {
            text.append(header.getKey()).append(": ").append(header.getValue()).append('\n');
        }
        return message.body().isEmpty()
                ? text.toString()
                : text.append('\n').append(message.body()).append('\n').toString();
    }
}
