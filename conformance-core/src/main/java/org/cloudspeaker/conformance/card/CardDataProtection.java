package org.cloudspeaker.conformance.card;

import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How a device sends track 2 and EMV data: in clear, as the guide's example shows them, or encrypted, as the firmware
 * does.
 *
 * @param dataKey the key they are encrypted under; empty where they are sent in clear
 */
public record CardDataProtection(Optional<TripleDesKey> dataKey) {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    /** In clear (guide 3.5.1). */
    public static CardDataProtection none() {
        return new CardDataProtection(Optional.empty());
    }

    /** Encrypted under the test data key (device firmware V1.0.4). */
    public static CardDataProtection underTestKey() {
        return new CardDataProtection(Optional.of(TripleDesKey.testDataKey()));
    }

    /** Track 2 or EMV data as it is sent: hex to hex. */
    public String apply(String hex) {
        return dataKey.map(key -> HEX.formatHex(key.encrypt(HexFormat.of().parseHex(hex))))
                .orElse(hex);
    }

    /** What must not be shown of this card where it is sent like this, and what each is called. */
    public Map<String, String> secrets(Card card) {
        Map<String, String> secrets = new LinkedHashMap<>(card.secrets());
        dataKey.ifPresent(key -> secrets.put(apply(card.track2()), "encrypted track 2"));
        return secrets;
    }
}
