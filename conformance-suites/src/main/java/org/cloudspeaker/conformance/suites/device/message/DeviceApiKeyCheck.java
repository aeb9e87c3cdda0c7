package org.cloudspeaker.conformance.suites.device.message;

import java.util.Optional;
import org.cloudspeaker.conformance.evidence.Discrepancy;
import org.cloudspeaker.conformance.message.MessageType;
import org.cloudspeaker.conformance.message.profile.FormatProfile;
import org.cloudspeaker.conformance.mocks.payment.PresentedApiKey;
import org.cloudspeaker.conformance.mocks.payment.ReceivedRequest;

/**
 * How a device shows the API key in one request (DEV-11).
 *
 * @param sent the request, for messages
 * @param key what it shows of the key
 */
public record DeviceApiKeyCheck(String sent, PresentedApiKey key) {
    /** Of a sale or a query in this format. */
    public static DeviceApiKeyCheck of(FormatProfile profile, ReceivedRequest request) {
        String sent = request.type() == MessageType.SALE
                ? new DeviceSaleCheck(profile, request.message()).sent()
                : new DeviceQueryCheck(request.message()).sent();
        return new DeviceApiKeyCheck(sent, request.key());
    }

    /** What is wrong unless the right key is in the header where it belongs. */
    public Optional<Discrepancy> problem() {
        if (key.hasRightKey()) {
            return Optional.empty();
        }
        String found = key.state() == PresentedApiKey.KeyState.WRONG
                ? "another key, or the key without its prefix, in that header"
                : "no such header";
        String elsewhere = key.elsewhere().isEmpty()
                ? ""
                : "; the key stands in "
                        + String.join(", ", key.elsewhere().stream().sorted().toList());
        return Optional.of(new Discrepancy(sent, "the API key in the header " + key.header(), found + elsewhere));
    }
}
