package org.cloudspeaker.conformance.suites.broker;

import org.cloudspeaker.conformance.client.mqtt.MqttDeviceClient;

/** How a device leaves a broker. */
enum DisconnectKind {
    DISCONNECT("after a DISCONNECT") {
        @Override
        void disconnect(MqttDeviceClient device) {
            device.disconnect();
        }
    },
    LOST_LINE("after a lost connection") {
        @Override
        void disconnect(MqttDeviceClient device) {
            device.drop();
        }
    };

    private final String description;

    DisconnectKind(String description) {
        this.description = description;
    }

    abstract void disconnect(MqttDeviceClient device);

    @Override
    public String toString() {
        return description;
    }
}
