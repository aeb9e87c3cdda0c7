package org.cloudspeaker.conformance.config.capture;

import java.util.Arrays;

/** One message as it was written down. */
public final class CapturedMessage {
    /** The most bytes of a message that are kept: far more than any device has room for. */
    public static final int MOST_KEPT = 1 << 16;

    private final String place;
    private final byte[] kept;
    private final int size;

    /** The bytes from one offset to another, without the line end behind them. */
    CapturedMessage(String place, byte[] text, int from, int to) {
        this.place = place;
        size = to - from;
        kept = Arrays.copyOfRange(text, from, from + Math.min(size, MOST_KEPT));
    }

    /** Where it stands: {@code captured/day.jsonl:14}, or the file alone where that is one message. */
    public String place() {
        return place;
    }

    /** Its bytes; of a longer one the first {@value #MOST_KEPT}. */
    public byte[] bytes() {
        return kept.clone();
    }

    /** How many bytes it has. */
    public int size() {
        return size;
    }

    /** Whether all of it was kept. */
    public boolean isComplete() {
        return size == kept.length;
    }

    @Override
    public String toString() {
        return place + " (" + size + " bytes)";
    }
}
