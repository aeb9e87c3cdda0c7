package org.cloudspeaker.conformance.format;

/**
 * A test card. Its number, track and PIN block never leave a report in clear.
 *
 * @param pan primary account number, 13 to 19 digits; sent masked only
 * @param organisation for example {@code VISA}
 * @param track2 track 2 equivalent data, as hex
 * @param pin PIN block, as hex
 */
public record Card(String pan, String organisation, String track2, String pin) {
    /** The test card of the guide's example (clause 3.5.1). */
    public static Card guide() {
        return new Card("4514617628832125", "VISA", "4514617628832125D270120115195475", "ADF34EF2424A042E");
    }

    @Override
    public String toString() {
        return organisation + " test card";
    }
}
