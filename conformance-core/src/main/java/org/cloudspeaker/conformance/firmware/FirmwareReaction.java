package org.cloudspeaker.conformance.firmware;

import java.util.Optional;

/** What the device does with one message. */
public sealed interface FirmwareReaction {
    /** The same as a sentence without a full stop, for whoever owns the server: {@code the device restarts: ...}. */
    String sentence();

    /** What {@code transType} asks for. */
    enum BroadcastMode {
        /** {@code 00}: it asks for a card. */
        GUIDANCE,
        /** {@code 99}: it only announces the amount. */
        ANNOUNCEMENT
    }

    /**
     * It shows an amount.
     *
     * @param display what stands in the display, such as {@code 123.44}
     * @param spoken what it says, such as {@code received 123 Dollars and 44 Cents}; empty where it says no amount, and
     *     where the amount is no number
     * @param mode what else it does
     */
    record AmountPlayback(String display, Optional<String> spoken, BroadcastMode mode) implements FirmwareReaction {
        /** What is shown and said of an amount of at most twelve characters. */
        public static AmountPlayback of(String amount, BroadcastMode mode) {
            AmountPresentation shown = AmountPresentation.of(amount);
            boolean says = mode == BroadcastMode.ANNOUNCEMENT;
            return new AmountPlayback(shown.display(), says ? shown.spoken() : Optional.empty(), mode);
        }

        @Override
        public String sentence() {
            String shows = "the device shows " + display;
            if (mode == BroadcastMode.GUIDANCE) {
                return shows + " and asks for a card";
            }
            return shows + spoken.map(words -> " and says \"" + words + '"').orElse(" and says some other number");
        }
    }

    /**
     * It does nothing at all.
     *
     * @param why the reason, as it stands after "because"
     * @param repeats whether it is because the message before had the same order number
     */
    record NoReaction(String why, boolean repeats) implements FirmwareReaction {
        @Override
        public String sentence() {
            return "the device shows and says nothing, because " + why;
        }
    }

    /**
     * It dereferences NULL and starts anew.
     *
     * @param why the reason, as it stands after "because"
     */
    record DeviceRestart(String why) implements FirmwareReaction {
        @Override
        public String sentence() {
            return "the device restarts, because " + why;
        }
    }

    /**
     * It writes over memory that belongs to something else; what happens then is not known.
     *
     * @param what does not fit, such as {@code orderId}
     * @param room how many bytes there is room for
     * @param excess how many bytes there are too many
     */
    record BufferOverrun(String what, int room, int excess) implements FirmwareReaction {
        @Override
        public String sentence() {
            return "the device writes " + excess + (excess == 1 ? " byte" : " bytes") + " of " + what + " past the "
                    + room + " that it has room for, and what it does then nobody can say";
        }
    }
}
