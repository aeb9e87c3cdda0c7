package org.cloudspeaker.conformance.suites;

import org.cloudspeaker.conformance.wire.device.DeviceLink;

/** How a device leaves a broker. */
enum Parting {
    DISCONNECT("after a DISCONNECT") {
        @Override
        void part(DeviceLink device) {
            device.disconnect();
        }
    },
    LOST_LINE("after a lost connection") {
        @Override
        void part(DeviceLink device) {
            device.drop();
        }
    };

    private final String description;

    Parting(String description) {
        this.description = description;
    }

    abstract void part(DeviceLink device);

    @Override
    public String toString() {
        return description;
    }
}
