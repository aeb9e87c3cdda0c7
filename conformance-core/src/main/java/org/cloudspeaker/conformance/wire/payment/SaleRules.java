package org.cloudspeaker.conformance.wire.payment;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.cloudspeaker.conformance.format.Field;
import org.cloudspeaker.conformance.format.FieldRule;
import org.cloudspeaker.conformance.format.FormatProfile;
import org.cloudspeaker.conformance.format.MessageType;
import org.cloudspeaker.conformance.format.Reading;

/** What a sale has to be before anybody looks at the money: the profile's rules, and room for it in a record. */
final class SaleRules {
    private final FormatProfile profile;

    SaleRules(FormatProfile profile) {
        this.profile = profile;
    }

    boolean allow(Reading sale) {
        return sale.syntax().isEmpty()
                && sale.problems().isEmpty()
                && profile.rules(MessageType.SALE).stream().allMatch(rule -> allow(rule, sale));
    }

    private boolean allow(FieldRule rule, Reading sale) {
        return sale.value(rule.field())
                .map(value -> known(rule, value) && plain(value) && fits(rule.field(), value))
                .orElse(true);
    }

    private static boolean known(FieldRule rule, String value) {
        return switch (rule.field().kind()) {
            case WORD -> rule.words().isEmpty() || rule.words().containsKey(value);
            case DIGITS -> value.chars().allMatch(digit -> digit >= '0' && digit <= '9');
            default -> true;
        };
    }

    /** A device ends a string at NUL, and has no use for other control characters. */
    private static boolean plain(String value) {
        return value.chars().noneMatch(Character::isISOControl);
    }

    private boolean fits(Field field, String value) {
        if (field.kind() != Field.Kind.TEXT && field.kind() != Field.Kind.DIGITS) {
            return true;
        }
        int bytes = value.getBytes(StandardCharsets.UTF_8).length;
        return Stream.of(MessageType.SALE, MessageType.RECORD)
                .flatMap(type -> profile.find(type, field).stream())
                .allMatch(rule -> rule.maxBytes() == 0 || bytes <= rule.maxBytes());
    }
}
