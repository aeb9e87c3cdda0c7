package org.cloudspeaker.conformance.wire.speaker;

import java.util.Optional;
import java.util.stream.Stream;
import org.cloudspeaker.conformance.format.CardProtection;

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
public record Firmware(
        String version, boolean showsKey, boolean numbersPages, CardProtection cards, boolean survives, Pace pace) {
    /** As the guide describes it, without time for people to look. */
    public static Firmware guide() {
        return new Firmware("V1.0.0", true, false, CardProtection.none(), true, Pace.brisk());
    }

    /** As the published V1.0.4, at its pace. */
    public static Firmware published() {
        return new Firmware("V1.0.4", false, true, CardProtection.underTestKey(), false, Pace.real());
    }

    /** That of this version; empty where it is neither of the two. */
    public static Optional<Firmware> named(String version) {
        return Stream.of(guide(), published())
                .filter(known -> known.version().equals(version))
                .findFirst();
    }

    /** The same without an API key in its requests. */
    public Firmware withoutKey() {
        return new Firmware(version, false, numbersPages, cards, survives, pace);
    }

    /** The same with numbers for pages. */
    public Firmware withNumbersForPages() {
        return new Firmware(version, showsKey, true, cards, survives, pace);
    }

    /** The same with track 2 and EMV data sent in this way. */
    public Firmware sending(CardProtection others) {
        return new Firmware(version, showsKey, numbersPages, others, survives, pace);
    }

    /** The same, but it restarts over a message whose fields are missing, too long or no strings. */
    public Firmware restarting() {
        return new Firmware(version, showsKey, numbersPages, cards, false, pace);
    }

    /** The same at another pace. */
    public Firmware at(Pace other) {
        return new Firmware(version, showsKey, numbersPages, cards, survives, other);
    }
}
