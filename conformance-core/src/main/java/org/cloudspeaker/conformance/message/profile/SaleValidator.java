package org.cloudspeaker.conformance.message.profile;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cloudspeaker.conformance.message.DecodedField;
import org.cloudspeaker.conformance.message.DecodedField.FieldState;
import org.cloudspeaker.conformance.message.DecodedMessage;
import org.cloudspeaker.conformance.message.FormatDeviation;
import org.cloudspeaker.conformance.message.MessageField;
import org.cloudspeaker.conformance.message.MessageType;

/** What a sale has to be before anybody looks at the money: the profile's rules, and room for it in a record. */
public final class SaleValidator {
    private final FormatProfile profile;

    /** The rules of this profile. */
    public SaleValidator(FormatProfile profile) {
        this.profile = profile;
    }

    /** Whether it is one strict message without a problem. */
    public boolean accepts(DecodedMessage sale) {
        return sale.syntax().isEmpty() && problems(sale).isEmpty() && allowsBeside(sale);
    }

    /** Whether all that stands beside the canonical fields is as the profile says: constants, own fields, signature. */
    public boolean allowsBeside(DecodedMessage request) {
        Set<String> canonical = profile.find(request.type()).stream()
                .flatMap(MessageFormat::places)
                .map(FieldRule::at)
                .collect(Collectors.toSet());
        return request.format().deviations().stream()
                .filter(deviation -> !deviation.requirement().equals(FormatDeviation.UNDECLARED))
                .allMatch(deviation -> canonical.contains(deviation.place()));
    }

    /** The fields that are not as they should be, in the profile's order; each says what is asked for. */
    public List<DecodedField> problems(DecodedMessage sale) {
        Stream<DecodedField> others = profile.rules(MessageType.SALE).stream()
                .filter(rule -> sale.field(rule.field()).state() == FieldState.OK)
                .flatMap(rule -> asked(rule, sale.value(rule.field()).orElse("")).stream()
                        .map(sale.field(rule.field())::withExpected));
        return Stream.concat(sale.problems().stream(), others)
                .sorted(Comparator.comparing(DecodedField::field))
                .toList();
    }

    /** What a value of the right form has to be all the same; empty where it is that. */
    private Optional<String> asked(FieldRule rule, String value) {
        if (!known(rule, value)) {
            return Optional.of(rule.expected());
        }
        if (value.chars().anyMatch(Character::isISOControl)) {
            // A device ends a string at NUL, and has no use for other control characters.
            return Optional.of(rule.type().described() + " without control characters");
        }
        int bytes = value.getBytes(StandardCharsets.UTF_8).length;
        return room(rule.field()).stream()
                .filter(room -> bytes > room)
                .mapToObj(room -> rule.type().described() + " of at most " + room + " bytes")
                .findFirst();
    }

    private static boolean known(FieldRule rule, String value) {
        return switch (rule.field().kind()) {
            case WORD -> rule.words().isEmpty() || rule.words().containsKey(value);
            case DIGITS -> value.chars().allMatch(digit -> digit >= '0' && digit <= '9');
            default -> true;
        };
    }

    /** The bytes that a device has for it, here and in the record of it. */
    private OptionalInt room(MessageField field) {
        if (field.kind() != MessageField.ValueKind.TEXT && field.kind() != MessageField.ValueKind.DIGITS) {
            return OptionalInt.empty();
        }
        return Stream.of(MessageType.SALE, MessageType.RECORD)
                .flatMap(type -> profile.find(type, field).stream())
                .mapToInt(FieldRule::maxBytes)
                .filter(most -> most > 0)
                .min();
    }
}
