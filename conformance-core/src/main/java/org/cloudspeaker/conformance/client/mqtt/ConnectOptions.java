package org.cloudspeaker.conformance.client.mqtt;

/**
 * How a device behaves on its connection.
 *
 * @param keepAliveSeconds what its CONNECT announces, 0 to 65535 seconds; 0 for none
 * @param pings whether it sends PINGREQ by itself when it has been silent for a while, as a healthy device does
 * @param acknowledges whether it answers a PUBLISH with PUBACK
 */
public record ConnectOptions(int keepAliveSeconds, boolean pings, boolean acknowledges) {
    private static final int USUAL_KEEP_ALIVE = 60;

    /** As the firmware: keep-alive 60 s, pings, acknowledges. */
    public static ConnectOptions standard() {
        return new ConnectOptions(USUAL_KEEP_ALIVE, true, true);
    }

    /** The same with another keep-alive in seconds. */
    public ConnectOptions withKeepAlive(int seconds) {
        return new ConnectOptions(seconds, pings, acknowledges);
    }

    /** The same, but it sends nothing by itself, as a device whose line is dead. */
    public ConnectOptions withoutPings() {
        return new ConnectOptions(keepAliveSeconds, false, acknowledges);
    }

    /** The same, but it never sends PUBACK, as a device that fails before it has read a message. */
    public ConnectOptions withoutPubacks() {
        return new ConnectOptions(keepAliveSeconds, pings, false);
    }

    /** After how many milliseconds without a word it sends PINGREQ, if it does: before its keep-alive is over. */
    long pingIntervalMillis() {
        return keepAliveSeconds * 800L;
    }
}
