package org.cloudspeaker.conformance.device;

import java.util.Optional;
import java.util.stream.Stream;
import org.cloudspeaker.conformance.card.CardDataProtection;

/**
 * In what one device software differs from another.
 *
 * @param version what {@code appVersion} says
 * @param showsKey whether it shows the API key (guide 3.2.2); V1.0.4 does not
 * @param numbersPages whether {@code pageNo} and {@code pageSize} are JSON numbers, as V1.0.4 sends them; the guide shows
 *     strings
 * @param cards how it sends track 2 and EMV data: in clear as in the guide's example, or encrypted as by V1.0.4
 * @param survives whether it survives a message whose fields are missing, too long or no strings; V1.0.4 does not
 * @param pace how long it takes for what people are to see
 */
public record FirmwareProfile(
        String version,
        boolean showsKey,
        boolean numbersPages,
        CardDataProtection cards,
        boolean survives,
        DeviceTiming pace) {
    /** As the guide describes it, without time for people to look. */
    public static FirmwareProfile guide() {
        return new FirmwareProfile(
                "V1.0.0", true, false, CardDataProtection.none(), true, DeviceTiming.withoutDelays());
    }

    /** As the published V1.0.4, at its pace. */
    public static FirmwareProfile published() {
        return new FirmwareProfile(
                "V1.0.4", false, true, CardDataProtection.underTestKey(), false, DeviceTiming.firmware());
    }

    /** That of this version; empty where it is neither of the two. */
    public static Optional<FirmwareProfile> named(String version) {
        return Stream.of(guide(), published())
                .filter(known -> known.version().equals(version))
                .findFirst();
    }

    /** The same without an API key in its requests. */
    public FirmwareProfile withoutKey() {
        return new FirmwareProfile(version, false, numbersPages, cards, survives, pace);
    }

    /** The same with numbers for pages. */
    public FirmwareProfile withNumbersForPages() {
        return new FirmwareProfile(version, showsKey, true, cards, survives, pace);
    }

    /** The same with track 2 and EMV data sent in this way. */
    public FirmwareProfile withCardProtection(CardDataProtection others) {
        return new FirmwareProfile(version, showsKey, numbersPages, others, survives, pace);
    }

    /** The same, but it restarts over a message whose fields are missing, too long or no strings. */
    public FirmwareProfile withoutInputChecks() {
        return new FirmwareProfile(version, showsKey, numbersPages, cards, false, pace);
    }

    /** The same at another pace. */
    public FirmwareProfile withTiming(DeviceTiming other) {
        return new FirmwareProfile(version, showsKey, numbersPages, cards, survives, other);
    }
}
