package org.cloudspeaker.conformance.config;

import java.util.Optional;
import org.cloudspeaker.conformance.config.parameter.ParameterFile;
import org.cloudspeaker.conformance.config.problem.ConfigException;
import org.cloudspeaker.conformance.config.problem.PrintableText;

/**
 * A first target file for a parameter file: it loads as it stands where the hosts are loopback. Elsewhere it leaves the
 * one line out that allows sales, and says so: nobody but its owner can know that a server is a sandbox.
 */
public final class TargetFileTemplate {
    private static final String TEXT = """
            # What is certified, and what may be done to it. Only `device` is required. Paths are relative to this file;
            # ${env:NAME} takes a value from the environment, so that no secret stands here. Durations: 300ms, 5s, 2m.
            name: @name@

            @sandbox@
            # ROB is rough on a sandbox: bodies of 1 MiB, texts like SQL, GETs with a test card in the URL, fifty sales at
            # once. `conformance certify --skip ROB` leaves it out.

            device:
              parameters: @parameters@
              # A test device that your servers know; never one that stands in a shop.
              sn: @sn@
              # More test devices that your servers know (or a list of serial numbers). Left out, a hundred are made up
              # from sn, and a server that refuses them is never at fault.
              # others: {pattern: "TEST9{n:011}", count: 100}
              # Where each device logs in at the broker as itself; default: the login of the parameter file.
              # credentials: {username: "{sn}", password: "{sn}"}

            mqtt:
              # How the connection is carried: auto, tcp, tls or mutual-tls. auto works it out and says it.
              transport: auto
              # Who may vouch for the broker (PEM); default: the authorities of the JDK.
              # trust: broker-ca.pem
              # For mutual-tls: certificate and key (PEM, without a password).
              # device-certificate: {certificate: device.pem, key: device-key.pem}
              # One that has expired, if you have one: it is shown to be refused.
              # expired-certificate: {certificate: old-device.pem, key: old-device-key.pem}
              # Who publishes to the devices; default: the device's own login.
              # customer-server: {username: backend, password: "${env:MQTT_BACKEND_PASSWORD}"}

            payment:
              # Who may vouch for the payment server (PEM); default: the authorities of the JDK.
              # trust: pay-ca.pem
              # How the API key is carried; the key itself is in the parameter file.
              # Often also {header: Authorization, prefix: "Bearer "}.
              api-key: {header: X-API-Key, prefix: ""}
              # An amount that your server declines; left out, declines are not looked at.
              # decline: {amount: "51.00"}
              # What `total` says in a query's answer: the count of matching sales, or a flag (0 or 1).
              total: count
              # What your server does with a sale that has the numbers of an earlier one and another amount (any, refused
              # or first-answer), and with one that it declined before (same-answer or tried-again).
              # repeats: {changed: any, declined: same-answer}

            limits:
              # The most sales that one run may make.
              sales: 2000
              # How many amounts are generated, beside those that are always tried; 100 have every fraction of a unit.
              # amounts: 100
              # How many devices are at the broker at once.
              # devices: 100
              # How long an approved sale may take until a query shows it.
              # books: 2s
              # The most requests that the payment server takes, and the largest amount that it sells.
              # rate: 10/s
              # largest-amount: "50000.00"

            # OTA packages that are to be looked into: files, or folders of which every .zip is taken.
            # packages: [ota/]

            # Requirements that do not concern this target, each with its reason.
            # not-applicable:
            #   - {id: KEY-04, reason: keys of this sandbox do not expire}
            """;

    private final ParameterFile parameters;
    private final String path;
    private final String sn;

    private TargetFileTemplate(ParameterFile parameters, String path, String sn) {
        this.parameters = parameters;
        this.path = path;
        this.sn = sn;
    }

    /**
     * The text of a target file.
     *
     * @param parameters the device's parameter file
     * @param path its path as it is to stand in the target file, relative to that
     * @param sn serial number of a test device
     * @throws ConfigException if the serial number is none
     */
    public static String render(ParameterFile parameters, String path, String sn) {
        SerialNumbers.requireSerialNumber(sn);
        return new TargetFileTemplate(parameters, path, sn).text();
    }

    private String text() {
        return TEXT.replace("@name@", quoted(name()))
                .replace("@sandbox@", sandbox())
                .replace("@sn@", quoted(sn))
                .replace("@parameters@", quoted(path));
    }

    private String name() {
        return parameters
                .parameters()
                .map(values -> values.payment().endpoint().getHost())
                .map(host -> host.length() > 100 ? host.substring(0, 100) : host)
                .orElse("my target");
    }

    private String sandbox() {
        Optional<String> hosts = SandboxRule.hostsNeedingSandbox(parameters, MessageSourceConfig.none());
        return hosts.map(names -> "# Sales are made at " + names + ". Take the comment sign away if these are test\n"
                        + "# servers at which no real money moves; without it nothing is run against them.\n"
                        + "# sandbox: true")
                .orElse("# Sales are made on this machine alone, so `sandbox: true` is not needed.");
    }

    /** A double-quoted YAML scalar. */
    private static String quoted(String text) {
        return '"' + PrintableText.clipped(text.replace("\\", "\\\\").replace("\"", "\\\""), 4096) + '"';
    }
}
