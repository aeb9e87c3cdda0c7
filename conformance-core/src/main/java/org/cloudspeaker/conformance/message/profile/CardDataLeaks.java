package org.cloudspeaker.conformance.message.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cloudspeaker.conformance.card.CardDataScanner;
import org.cloudspeaker.conformance.card.ChipData;
import org.cloudspeaker.conformance.message.DecodedMessage;
import org.cloudspeaker.conformance.message.DecodedMessage.Scalar;
import org.cloudspeaker.conformance.message.MessageField;

/**
 * Card numbers and tracks that stand in a request outside the fields that are for them, in values and in names. Only what is
 * certain is told: a track, a chip's data, the number that the mask hides, and else what a card scheme issues, with its
 * check digit, standing alone, in no serial number.
 */
public final class CardDataLeaks {
    /** Of more places than these nothing is said. */
    private static final int MOST = 8;

    private static final Set<MessageField> FOR_CARDS =
            Set.of(MessageField.CARD_NO, MessageField.TRACK2, MessageField.EMV_DATA);
    private static final Pattern MASKED = Pattern.compile("(\\d{6}).{3,}(\\d{4})");
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_/.-]{0,63}");
    private static final Pattern STEP = Pattern.compile("/");

    private final FormatProfile profile;
    private final DecodedMessage request;
    private final Set<String> serials;
    private final Optional<Matcher> mask;

    /**
     * Those of a sale or query.
     *
     * @param sns the serial numbers that may come; empty where they are not known
     */
    public CardDataLeaks(FormatProfile profile, DecodedMessage request, Set<String> sns) {
        this.profile = profile;
        this.request = request;
        this.serials = sns.isEmpty()
                ? Set.copyOf(request.value(MessageField.DEVICE_SN).stream().toList())
                : Set.copyOf(sns);
        this.mask = request.value(MessageField.CARD_NO).map(MASKED::matcher).filter(Matcher::matches);
    }

    /**
     * One of them.
     *
     * @param at what its field is called; empty where the name itself is card data
     * @param text the text that it stands in, which must never be shown
     * @param what what it is, in words
     */
    public record CardDataLeak(Optional<String> at, String text, String what) {
        /** Where and what: {@code cardOrg: a card number in clear}. */
        @Override
        public String toString() {
            return at.orElse("the name of a field") + ": " + what;
        }
    }

    /** The first {@value #MOST} of them, in the order of the message. */
    public List<CardDataLeak> find() {
        List<CardDataLeak> found = new ArrayList<>();
        for (Scalar scalar : request.scalars()) {
            if (found.size() < MOST) {
                Optional<CardDataLeak> name = STEP.splitAsStream(scalar.at())
                        .flatMap(step ->
                                what(step, true).map(what -> new CardDataLeak(Optional.empty(), step, what)).stream())
                        .findFirst();
                name.or(() -> value(scalar)).ifPresent(found::add);
            }
        }
        return List.copyOf(found);
    }

    private Optional<CardDataLeak> value(Scalar scalar) {
        if (is(scalar, FOR_CARDS::contains)) {
            return Optional.empty();
        }
        boolean alone = !is(scalar, MessageField.PIN::equals) && !serials.contains(scalar.text());
        String shown = NAME.matcher(scalar.at()).matches() ? scalar.at() : "a field";
        return what(scalar.text(), alone).map(what -> new CardDataLeak(Optional.of(shown), scalar.text(), what));
    }

    private boolean is(Scalar scalar, Predicate<MessageField> wanted) {
        return profile.rules(request.type()).stream()
                .anyMatch(rule -> wanted.test(rule.field()) && scalar.at().equals(rule.path()));
    }

    private Optional<String> what(String text, boolean alone) {
        CardDataScanner clear = CardDataScanner.of(text);
        return Stream.<Optional<String>>of(
                        clear.track2().map(track -> "track 2 in clear"),
                        clear.chip().flatMap(ChipData::findClearCardData).map(card -> card + " in clear"),
                        hidden(clear).map(number -> "the card number in clear"),
                        clear.cardNumber().filter(number -> alone).map(number -> "a card number in clear"))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<String> hidden(CardDataScanner clear) {
        return mask.flatMap(known -> clear.cardNumber(known.group(1), known.group(2)));
    }
}
