package org.cloudspeaker.conformance.suites.device.message;

import java.util.Optional;
import org.cloudspeaker.conformance.evidence.Discrepancy;
import org.cloudspeaker.conformance.mocks.payment.PresentedApiKey;

/** What is wrong with how a device shows the API key. */
public final class DeviceApiKeyCheck {
    private DeviceApiKeyCheck() {}

    /**
     * DEV-11: the right key is in the header where it belongs.
     *
     * @param sent the request, for messages
     */
    public static Optional<Discrepancy> problem(String sent, PresentedApiKey key) {
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
