package org.cloudspeaker.conformance.cli.mock;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.cloudspeaker.conformance.cli.Near;
import org.cloudspeaker.conformance.format.Card;
import org.cloudspeaker.conformance.wire.Evidence;
import org.cloudspeaker.conformance.wire.Transcript;
import org.cloudspeaker.conformance.wire.device.DeviceNetwork;
import org.cloudspeaker.conformance.wire.device.TraceNumbers;
import org.cloudspeaker.conformance.wire.speaker.MockSpeaker;
import org.cloudspeaker.conformance.wire.speaker.Resources;
import org.cloudspeaker.conformance.wire.speaker.SpeakerSettings;

/** One device on a desk, and the person who types before it. */
final class DeviceDesk {
    /** How long a card is held to a device that does not ask for one yet. */
    private static final Duration HELD = Duration.ofSeconds(2);
    /** As many as there are trace numbers. */
    static final int MOST_SALES = 999_999;

    private static final Pattern AMOUNT = Pattern.compile("\\d{1,10}\\.\\d\\d");
    private static final List<String> WORDS =
            List.of("card", "sell", "repeat", "lose", "cut", "restart", "day", "help", "quit");
    private static final List<String> HELP = List.of(
            "card [CARD]         holds a card to the device, for 2 s, and so pays the amount that it shows",
            "sell 12.34 [CARD]   sells an amount without a broadcast",
            "repeat              sends the last sale once more, as after a lost answer",
            "lose                loses the network before the answer to the next sale is read",
            "cut                 cuts the line to the broker; the device comes back",
            "restart             starts the device anew; it forgets the last orderId",
            "day                 pages through the sales of today",
            "quit                switches it off; the broker keeps its session",
            "CARD is " + TestCards.EXPECTED);

    private final MockSpeaker speaker;
    private final Card card;
    private final Live live;

    private DeviceDesk(MockSpeaker speaker, Card card, Live live) {
        this.speaker = speaker;
        this.card = card;
        this.live = live;
    }

    /** Plays the device of a plan until it is over. */
    static void run(DevicePlan plan, Transcript transcript, Live live, Keyboard keyboard) {
        SpeakerSettings settings = plan.first();
        SpeakerSettings.Connections connections = settings.connections();
        DeviceLog log = new DeviceLog(
                live,
                connections.sn(),
                "broker " + connections.broker().uri() + " topic " + connections.topic() + " payment "
                        + connections.payment().sale());
        transcript.follow(log::exchanged);
        try (DeviceNetwork network = new DeviceNetwork()) {
            Resources resources = new Resources(
                    network,
                    new TraceNumbers(transcript.now(), MOST_SALES),
                    Evidence.passing(transcript),
                    plan.clock());
            MockSpeaker speaker = MockSpeaker.switchOn(settings, resources, log::happened);
            if (plan.payer().auto()) {
                speaker.presentAlways(plan.payer().card());
            }
            new DeviceDesk(speaker, plan.payer().card(), live).serve(keyboard);
            speaker.switchOff();
        }
    }

    private void serve(Keyboard keyboard) {
        for (Optional<String> line = keyboard.next(); line.isPresent(); line = keyboard.next()) {
            obey(line.get());
        }
    }

    private void obey(String line) {
        String[] words = line.split("\\s+", -1);
        switch (words[0].toLowerCase(Locale.ROOT)) {
            case "card" -> present(words);
            case "sell" -> sell(words);
            case "repeat" -> say(speaker.repeatLastSale().isEmpty(), "nothing was sold yet");
            case "lose" -> speaker.loseNextAnswer();
            case "cut" -> speaker.cutLine();
            case "restart" -> speaker.restart();
            case "day" -> say(speaker.day().isEmpty(), "the day has no pages");
            case "help", "?" -> live.lines(HELP);
            default ->
                say(!line.isEmpty(), "expected " + String.join(", ", WORDS) + "; found " + line + near(words[0]));
        }
    }

    private static String near(String word) {
        return Near.question(word, WORDS).map(question -> "; " + question).orElse("");
    }

    private void present(String[] words) {
        card(words, 1)
                .ifPresent(chosen -> say(
                        speaker.presentCard(chosen, HELD).isEmpty(),
                        "the device asks for no card: publish a broadcast of 00"));
    }

    private void sell(String[] words) {
        OptionalLong amount = words.length > 1 && AMOUNT.matcher(words[1]).matches()
                ? OptionalLong.of(new BigDecimal(words[1]).movePointRight(2).longValueExact())
                : OptionalLong.empty();
        say(amount.isEmpty(), "expected sell and an amount such as 12.34, found " + String.join(" ", words));
        amount.ifPresent(cents -> card(words, 2).ifPresent(chosen -> speaker.sell(cents, chosen)));
    }

    private Optional<Card> card(String[] words, int at) {
        if (words.length <= at) {
            return Optional.of(card);
        }
        Optional<Card> named = TestCards.named(words[at]);
        say(named.isEmpty(), "expected " + TestCards.EXPECTED + ", found " + words[at]);
        return named;
    }

    private void say(boolean so, String text) {
        if (so) {
            live.line(text);
        }
    }
}
