package org.cloudspeaker.conformance.cli.mock;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cloudspeaker.conformance.format.Card;
import org.cloudspeaker.conformance.format.CardOrganisation;

/** The test cards under the names that a person types. */
final class TestCards {
    /** As it stands after "expected". */
    static final String EXPECTED = "an organisation ("
            + Arrays.stream(CardOrganisation.values()).map(Enum::name).collect(Collectors.joining(", "))
            + ") or a number of digits from 13 to 19";

    private TestCards() {}

    /** The card of an organisation, or of a number of digits. */
    static Optional<Card> named(String name) {
        String word = name.strip().toUpperCase(Locale.ROOT);
        Optional<Card> ofOrganisation = Arrays.stream(CardOrganisation.values())
                .filter(organisation -> organisation.name().equals(word))
                .map(CardOrganisation::card)
                .findFirst();
        return ofOrganisation.or(() -> Card.ofEveryLength().stream()
                .filter(card -> Integer.toString(card.pan().length()).equals(word))
                .findFirst());
    }
}
