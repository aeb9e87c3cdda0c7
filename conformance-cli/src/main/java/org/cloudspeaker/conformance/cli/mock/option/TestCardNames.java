package org.cloudspeaker.conformance.cli.mock.option;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cloudspeaker.conformance.card.Card;
import org.cloudspeaker.conformance.card.CardOrganisation;

/** The test cards under the names that a person types. */
public final class TestCardNames {
    /** As it stands after "expected". */
    public static final String EXPECTED = "a card organisation ("
            + Arrays.stream(CardOrganisation.values()).map(Enum::name).collect(Collectors.joining(", "))
            + ") or a length from 13 to 19 digits";

    private TestCardNames() {}

    /** The card of an organisation, or of a number of digits. */
    public static Optional<Card> find(String name) {
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
