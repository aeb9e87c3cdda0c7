package org.cloudspeaker.conformance.cli.interop;

import java.util.Locale;

/** How a broker is set up. */
enum BrokerSetup {
    /** As the sample has it: TLS, a login for everybody, each device its own topic, sessions that are kept. */
    HARDENED,
    /** The same, and a device shows a certificate as well. */
    DEVICE_CERTIFICATES,
    /** As it starts when its MQTT port is opened and nothing else is said. */
    OUT_OF_THE_BOX;

    /** Whether it has logins and permissions. */
    boolean hardened() {
        return this != OUT_OF_THE_BOX;
    }

    /** Whether the device's certificate is asked for. */
    boolean asksForCertificates() {
        return this == DEVICE_CERTIFICATES;
    }

    /** As a target file says it. */
    String transport() {
        return switch (this) {
            case HARDENED -> "tls";
            case DEVICE_CERTIFICATES -> "mutual-tls";
            case OUT_OF_THE_BOX -> "tcp";
        };
    }

    /** In words. */
    String title() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
