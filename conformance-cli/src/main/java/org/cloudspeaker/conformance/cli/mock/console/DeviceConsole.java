package org.cloudspeaker.conformance.cli.mock.console;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.cloudspeaker.conformance.card.Card;
import org.cloudspeaker.conformance.cli.invocation.NameSuggestions;
import org.cloudspeaker.conformance.cli.mock.log.LiveLog;
import org.cloudspeaker.conformance.cli.mock.option.TestCardNames;
import org.cloudspeaker.conformance.cli.terminal.AmountFormat;
import org.cloudspeaker.conformance.device.MockDevice;

/** Carries out typed commands at a mock device, and answers them. */
public final class DeviceConsole {
    /** How long a card is held to a device that does not ask for one yet. */
    private static final Duration HELD = Duration.ofSeconds(2);

    private static final List<String> KNOWN =
            List.of("card", "sell", "repeat", "lose", "cut", "restart", "day", "help", "quit");
    /** How many words may stand behind a command; none behind the others. */
    private static final Map<String, Integer> ARGUMENTS = Map.of("card", 1, "sell", 2);

    private static final List<String> HELP = List.of(
            "card [CARD]         presents a card for 2 s and pays the amount shown",
            "sell 12.34 [CARD]   sells an amount without a broadcast",
            "repeat              sends the last sale again, as after a lost answer",
            "lose                drops the connection before the answer to the next sale is read",
            "cut                 drops the connection to the broker; the device reconnects",
            "restart             restarts the device; it forgets the last order number",
            "day                 reads the sales of today, page by page",
            "quit                switches the device off; the broker keeps its session",
            "CARD is " + TestCardNames.EXPECTED);

    private final MockDevice device;
    private final Card card;
    private final LiveLog live;
    private final Runnable quit;

    /**
     * A console of this device.
     *
     * @param card what is presented where no other is named
     * @param quit ends it
     */
    public DeviceConsole(MockDevice device, Card card, LiveLog live, Runnable quit) {
        this.device = device;
        this.card = card;
        this.live = live;
        this.quit = quit;
    }

    /** One command and its arguments. */
    public void execute(List<String> words) {
        String command = words.get(0).toLowerCase(Locale.ROOT);
        int most = ARGUMENTS.getOrDefault(command, 0);
        if ((KNOWN.contains(command) || command.equals("exit")) && words.size() > most + 1) {
            live.say("expected " + (most == 0 ? "nothing" : "no more than " + most + (most == 1 ? " word" : " words"))
                    + " after " + command + ", found "
                    + LiveLog.clipped(String.join(" ", words.subList(most + 1, words.size()))) + "; nothing was done");
            return;
        }
        dispatch(command, words);
    }

    private void dispatch(String command, List<String> words) {
        switch (command) {
            case "card" -> present(words);
            case "sell" -> sell(words);
            case "repeat" -> sayIf(device.repeatLastSale().isEmpty(), "no sale has been made yet");
            case "lose" -> lose();
            case "cut" -> device.dropConnection();
            case "restart" -> device.restart();
            case "day" -> sayIf(device.readHistory().isEmpty(), "there are no sales of today");
            case "help" -> live.say(HELP);
            case "quit", "exit" -> quit.run();
            default ->
                live.say("expected a command, found " + LiveLog.clipped(words.get(0)) + "; "
                        + NameSuggestions.didYouMean(words.get(0), KNOWN).orElse("type help for a list"));
        }
    }

    private void lose() {
        device.loseNextAnswer();
        live.say("the connection will drop before the answer to the next sale is read");
    }

    private void present(List<String> words) {
        card(words, 1)
                .ifPresent(chosen -> sayIf(
                        device.presentCard(chosen, HELD).isEmpty(),
                        "the device is not asking for a card: publish a broadcast of type 00"));
    }

    private void sell(List<String> words) {
        OptionalLong amount = words.size() > 1 ? AmountFormat.parse(words.get(1)) : OptionalLong.empty();
        sayIf(amount.isEmpty(), "expected sell and an amount such as 12.34");
        amount.ifPresent(cents -> card(words, 2).ifPresent(chosen -> device.sell(cents, chosen)));
    }

    private Optional<Card> card(List<String> words, int at) {
        if (words.size() <= at) {
            return Optional.of(card);
        }
        Optional<Card> named = TestCardNames.find(words.get(at));
        sayIf(named.isEmpty(), "expected " + TestCardNames.EXPECTED + ", found " + LiveLog.clipped(words.get(at)));
        return named;
    }

    private void sayIf(boolean so, String text) {
        if (so) {
            live.say(text);
        }
    }
}
