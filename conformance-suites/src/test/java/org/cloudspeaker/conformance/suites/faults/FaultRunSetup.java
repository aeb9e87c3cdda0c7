package org.cloudspeaker.conformance.suites.faults;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cloudspeaker.conformance.config.MqttTransport;
import org.cloudspeaker.conformance.config.RunLimits;
import org.cloudspeaker.conformance.libs.jackson.databind.JsonNode;

/**
 * In what the run that is to catch a fault differs from the runs for other faults of its side.
 *
 * @param checks the only checks to run; all of the fault's side where there are none
 * @param allDevices whether it has all test devices of the embedded servers, or too few for many at once
 * @param transport of the MQTT connection, as the target says it; empty where it leaves that open
 * @param cardData how a device is to send card data
 * @param limits of the run
 */
record FaultRunSetup(
        List<String> checks,
        boolean allDevices,
        Optional<MqttTransport> transport,
        CardDataSetup cardData,
        FaultRunLimits limits) {
    /** How a device is to send card data. */
    enum CardDataSetup {
        /** Encrypted, under a key that the run does not know. */
        ENCRYPTED,
        /** Encrypted, under a key that the run knows. */
        UNDER_A_KNOWN_KEY,
        /** In clear. */
        CLEAR
    }

    /**
     * Limits of a run, where they are not the usual ones.
     *
     * @param answer how long an answer is waited for
     * @param sale how long a sale may take
     * @param broadcast how long a broadcast may take
     * @param amounts how many amounts are generated
     */
    record FaultRunLimits(
            Optional<Duration> answer, Optional<Duration> sale, Optional<Duration> broadcast, int amounts) {
        RunLimits apply(RunLimits usual) {
            RunLimits limits = usual.generating(amounts);
            limits = answer.isPresent() ? limits.waiting(limits.connect(), answer.get()) : limits;
            limits = sale.isPresent() ? limits.sellingWithin(sale.get()) : limits;
            return broadcast.isPresent() ? limits.broadcastingWithin(broadcast.get()) : limits;
        }
    }

    /** As a row of the fault table says under {@code run}. */
    static FaultRunSetup of(JsonNode run) {
        JsonNode limits = run.path("limits");
        return new FaultRunSetup(
                run.path("checks").valueStream().map(JsonNode::stringValue).toList(),
                run.path("devices").asString("few").equals("all"),
                text(run.path("transport")).map(MqttTransport::valueOf),
                text(run.path("cardData")).map(CardDataSetup::valueOf).orElse(CardDataSetup.ENCRYPTED),
                new FaultRunLimits(
                        millis(limits.path("answer")),
                        millis(limits.path("sale")),
                        millis(limits.path("broadcast")),
                        limits.path("amounts").asInt(0)));
    }

    private static Optional<String> text(JsonNode node) {
        return node.isMissingNode()
                ? Optional.empty()
                : Optional.of(node.stringValue().toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static Optional<Duration> millis(JsonNode node) {
        return node.isMissingNode() ? Optional.empty() : Optional.of(Duration.ofMillis(node.longValue()));
    }
}
