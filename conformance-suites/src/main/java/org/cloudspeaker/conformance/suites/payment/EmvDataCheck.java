package org.cloudspeaker.conformance.suites.payment;

import java.util.Optional;
import org.cloudspeaker.conformance.card.BerTlv;
import org.cloudspeaker.conformance.message.profile.FieldRule;

/** What is wrong with the issuer's data in a sale's answer; tags and lengths are told, values are not. */
final class EmvDataCheck {
    private EmvDataCheck() {}

    static Optional<String> problem(String hex, FieldRule rule) {
        return BerTlv.ofHex(hex).problem().or(() -> size(hex, rule)).or(() -> form(hex, rule));
    }

    private static Optional<String> size(String hex, FieldRule rule) {
        int bytes = hex.length() / 2;
        return rule.maxBytes() == 0 || bytes <= rule.maxBytes() ? Optional.empty() : Optional.of(bytes + " bytes");
    }

    /** A format may ask for more than the card does, such as capital letters. */
    private static Optional<String> form(String hex, FieldRule rule) {
        return rule.accepts(hex) ? Optional.empty() : Optional.of("not " + rule.expected());
    }
}
