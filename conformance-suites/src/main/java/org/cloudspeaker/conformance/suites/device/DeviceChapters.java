package org.cloudspeaker.conformance.suites.device;

import java.util.List;

/**
 * The chapters about a device on its bench. They need the mock servers of {@code conformance-mocks}: where these are not on
 * the class path, nobody may ask for them.
 */
public final class DeviceChapters {
    private DeviceChapters() {}

    /** The classes. */
    public static List<Class<?>> all() {
        return List.of(
                DeviceBrokerConnection.class, DeviceBroadcasts.class, DeviceRequests.class, DevicePayments.class);
    }
}
