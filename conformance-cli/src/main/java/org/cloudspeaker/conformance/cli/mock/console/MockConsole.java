package org.cloudspeaker.conformance.cli.mock.console;

import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.cloudspeaker.conformance.cli.invocation.NameSuggestions;
import org.cloudspeaker.conformance.cli.mock.log.LiveLog;
import org.cloudspeaker.conformance.cli.mock.server.MockServerGroup;
import org.cloudspeaker.conformance.cli.terminal.AmountFormat;
import org.cloudspeaker.conformance.message.Broadcast.Mode;

/** Carries out typed commands at the mock servers, and answers them. */
public final class MockConsole {
    private static final List<String> KNOWN = List.of("state", "publish", "drop", "lose", "help", "quit");
    /** Those that take no argument. */
    private static final List<String> WITHOUT_ARGUMENTS = List.of("state", "help", "quit", "exit");

    private static final int MOST_LOST = 1000;

    private final MockServerGroup mocks;
    private final LiveLog live;
    private final Runnable quit;
    private final ConsoleBroadcaster broadcasting;

    public MockConsole(MockServerGroup mocks, LiveLog live, Runnable quit) {
        this.mocks = mocks;
        this.live = live;
        this.quit = quit;
        this.broadcasting = new ConsoleBroadcaster(mocks);
    }

    /** One command and its arguments. */
    public void execute(List<String> words) {
        String command = words.get(0).toLowerCase(Locale.ROOT);
        if (WITHOUT_ARGUMENTS.contains(command) && words.size() > 1) {
            live.say("expected nothing after " + command + ", found "
                    + LiveLog.clipped(String.join(" ", words.subList(1, words.size()))) + "; nothing was done");
            return;
        }
        switch (command) {
            case "state" -> live.say(new MockStatusReport(mocks).lines());
            case "publish" -> publish(words);
            case "drop" -> drop(words);
            case "lose" -> lose(words);
            case "help" -> live.say(help());
            case "quit", "exit" -> quit.run();
            default ->
                live.say("expected a command, found " + LiveLog.clipped(words.get(0)) + "; "
                        + NameSuggestions.didYouMean(words.get(0), KNOWN).orElse("type help for a list"));
        }
    }

    private void publish(List<String> words) {
        boolean complete = words.size() == 3 || words.size() == 4;
        OptionalLong amount = complete ? AmountFormat.parse(words.get(2)) : OptionalLong.empty();
        boolean mode = complete && List.of("00", "99").contains(words.get(1));
        if (mocks.broker().isEmpty() || amount.isEmpty() || !mode) {
            live.say(
                    mocks.broker().isEmpty()
                            ? "there is no broker here: start conformance mock broker or conformance mock all"
                            : "expected publish 00 12.34 or publish 99 12.34, followed by a serial number if it is for one device");
            return;
        }
        Mode what = words.get(1).equals("00") ? Mode.GUIDANCE : Mode.ANNOUNCEMENT;
        List<String> sns = words.size() == 4 ? List.of(words.get(3)) : broadcasting.listeningDevices();
        live.say(broadcasting.publish(what, amount.getAsLong(), sns));
    }

    private void drop(List<String> words) {
        if (words.size() != 2 || mocks.broker().isEmpty()) {
            live.say("expected drop SN, the client id of a device at the broker");
            return;
        }
        boolean there = mocks.broker().map(broker -> broker.drop(words.get(1))).orElse(false);
        String sn = LiveLog.clipped(words.get(1));
        live.say(there ? "dropped the connection of " + sn : sn + " is not connected");
    }

    private void lose(List<String> words) {
        boolean number = words.size() == 2 && words.get(1).matches("\\d{1,4}");
        if (!number
                || Integer.parseInt(words.get(1)) > MOST_LOST
                || mocks.payment().isEmpty()) {
            live.say("expected lose N, the number of next sales (0 to " + MOST_LOST + ") whose answers are lost");
            return;
        }
        int sales = Integer.parseInt(words.get(1));
        mocks.payment().ifPresent(server -> server.loseAnswers(sales));
        live.say("the answers to the next " + sales + " sales are lost; the sales are booked");
    }

    private static List<String> help() {
        return List.of(
                "state               shows the booked sales with totals, and the sessions at the broker",
                "publish 00 12.34    asks the connected devices for a payment; add a serial number to ask one device",
                "publish 99 12.34    announces an amount",
                "drop SN             drops the connection of a device",
                "lose N              drops the answers to the next N sales; the sales are booked",
                "quit                stops the mocks");
    }
}
