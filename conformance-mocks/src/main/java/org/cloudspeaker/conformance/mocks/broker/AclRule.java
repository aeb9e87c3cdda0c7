package org.cloudspeaker.conformance.mocks.broker;

/**
 * One right of one user. Where a broker knows any, whatever is not granted is denied.
 *
 * @param user its user name
 * @param right to read or to write
 * @param topics a topic filter; {@code %c} in it stands for the client id, as in Mosquitto's access control
 */
public record AclRule(String user, AccessRight right, String topics) {
    /** What it allows. */
    public enum AccessRight {
        /** To get messages. */
        READ,
        /** To publish messages. */
        WRITE
    }

    /** For messages to these topics. */
    public static AclRule allowRead(String user, String topics) {
        return new AclRule(user, AccessRight.READ, topics);
    }

    /** For publishing to these topics. */
    public static AclRule allowWrite(String user, String topics) {
        return new AclRule(user, AccessRight.WRITE, topics);
    }
}
