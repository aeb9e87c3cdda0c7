package org.cloudspeaker.conformance.junit;

import java.util.stream.Stream;
import org.cloudspeaker.conformance.target.ParameterFile;
import org.cloudspeaker.conformance.target.ParameterKey;
import org.cloudspeaker.conformance.target.ParameterValue;
import org.cloudspeaker.conformance.wire.Redaction;

/** The secrets of parameter files that nobody logs in with: all of them, however broken the file is. */
final class Secrets {
    private Secrets() {}

    /** Tells the redaction of every secret of a parameter file; a password that is a name is no secret. */
    static void hide(ParameterFile file, Redaction redaction) {
        String username =
                file.value(ParameterKey.MQTT_USERNAME).map(ParameterValue::text).orElse("");
        Stream.of(ParameterKey.values())
                .filter(ParameterKey::secret)
                .flatMap(key -> file.value(key).stream())
                .map(ParameterValue::text)
                .filter(secret -> !secret.equals(username))
                .forEach(redaction::hide);
    }
}
