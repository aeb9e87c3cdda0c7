package org.cloudspeaker.conformance.wire.broker;

/**
 * One right of one user. Where a broker knows any, whatever is not granted is denied.
 *
 * @param user its user name
 * @param right to read or to write
 * @param topics a topic filter; {@code %c} in it stands for the client id, as in Mosquitto's access control
 */
public record Grant(String user, Right right, String topics) {
    /** What it allows. */
    public enum Right {
        /** To get messages. */
        READ,
        /** To publish messages. */
        WRITE
    }

    /** For messages to these topics. */
    public static Grant reading(String user, String topics) {
        return new Grant(user, Right.READ, topics);
    }

    /** For publishing to these topics. */
    public static Grant writing(String user, String topics) {
        return new Grant(user, Right.WRITE, topics);
    }
}
