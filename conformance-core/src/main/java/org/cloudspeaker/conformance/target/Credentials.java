package org.cloudspeaker.conformance.target;

/**
 * A login at the broker.
 *
 * @param username may hold {@code {sn}}, which stands for the serial number of the device that logs in
 * @param password likewise
 */
public record Credentials(String username, Secret password) {
    private static final String SN = "{sn}";

    /** The login of one device: {@code {sn}} replaced by its serial number. */
    public Credentials of(String sn) {
        return new Credentials(
                username.replace(SN, sn), new Secret(password.value().replace(SN, sn)));
    }
}
