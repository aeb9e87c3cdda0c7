package org.cloudspeaker.conformance.message.profile;

/**
 * Which format it is.
 *
 * @param name for reports
 * @param version as the file says; may be empty
 * @param sha256 of the file, in hex; empty for the guide's own
 */
public record FormatIdentity(String name, String version, String sha256) {
    private static final int SHOWN = 12;

    /** {@code dspread-trade 1.2.0 (sha256 3f1c...)}. */
    @Override
    public String toString() {
        String named = version.isEmpty() ? name : name + " " + version;
        return sha256.isEmpty() ? named : named + " (sha256 " + sha256.substring(0, SHOWN) + "...)";
    }
}
