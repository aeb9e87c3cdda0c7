package org.cloudspeaker.conformance.message;

/**
 * The device that a sale comes from.
 *
 * @param sn serial number, at most 32 bytes
 * @param model for example {@code DS50}
 * @param appVersion for example {@code V1.0.0}
 */
public record DeviceIdentity(String sn, String model, String appVersion) {
    /** A DS50 with this serial number. */
    public static DeviceIdentity ds50(String sn) {
        return new DeviceIdentity(sn, "DS50", "V1.0.0");
    }
}
