package org.cloudspeaker.conformance.config;

import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.cloudspeaker.conformance.config.parameter.HostNames;
import org.cloudspeaker.conformance.config.parameter.ParameterFile;

/** Sales are made only at a sandbox: on this machine, or where a target says so. */
public final class SandboxRule {
    private SandboxRule() {}

    /** The hosts that need {@code sandbox: true}, as words; empty when all of them are loopback. */
    public static Optional<String> hostsNeedingSandbox(ParameterFile parameters, MessageSourceConfig messages) {
        Set<String> hosts = new LinkedHashSet<>();
        parameters.parameters().ifPresent(values -> {
            hosts.add(values.mqtt().endpoint());
            hosts.add(values.payment().endpoint().getHost());
        });
        messages.trigger().ifPresent(trigger -> hosts.add(paidAt(trigger)));
        hosts.removeIf(HostNames::isLoopback);
        return hosts.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", hosts));
    }

    /** Where a command or a person pays cannot be seen, so that is never this machine. */
    private static String paidAt(PaymentTrigger trigger) {
        return trigger instanceof PaymentTrigger.HttpTrigger http
                ? Objects.requireNonNullElse(http.url().getHost(), "")
                : "the server that messages.trigger asks for payments";
    }
}
