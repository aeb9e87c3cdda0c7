package org.cloudspeaker.conformance.cli.interop;

import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * Who logs in at a broker.
 *
 * @param device the user name of devices; may hold {@code {sn}}
 * @param devicePassword the password of devices; may hold {@code {sn}}
 * @param server the user name of the customer's server
 * @param serverPassword its password
 */
record BrokerCredentials(String device, String devicePassword, String server, String serverPassword) {
    private static final String DEVICES = "speaker";
    private static final String SERVER = "backend";
    private static final String EACH = "{sn}";

    /** One login for all devices and one for the server, with passwords of their own. */
    static BrokerCredentials fresh() {
        return new BrokerCredentials(
                DEVICES, UUID.randomUUID().toString(), SERVER, UUID.randomUUID().toString());
    }

    /** A login for each device, its serial number twice, and one for the server. */
    static BrokerCredentials forEachDevice() {
        return new BrokerCredentials(EACH, EACH, SERVER, UUID.randomUUID().toString());
    }

    /** One login for everybody. */
    static BrokerCredentials shared(String user, String password) {
        return new BrokerCredentials(user, password, user, password);
    }

    /** Both as a password file has them: name, sign, and the password as the broker keeps it. */
    String lines(String sign, UnaryOperator<String> kept) {
        return device + sign + kept.apply(devicePassword) + "\n" + server + sign + kept.apply(serverPassword) + "\n";
    }

    /** Secrets that must not be in any output. */
    List<String> secrets() {
        return devicePassword.equals(EACH) ? List.of(serverPassword) : List.of(devicePassword, serverPassword);
    }
}
