package org.cloudspeaker.conformance.engine.run;

import java.util.stream.Stream;
import org.cloudspeaker.conformance.config.parameter.ParameterFile;
import org.cloudspeaker.conformance.config.parameter.ParameterKey;
import org.cloudspeaker.conformance.config.parameter.ParameterValue;
import org.cloudspeaker.conformance.evidence.redaction.Redaction;

/** The secrets of parameter files that nobody logs in with: all of them, however broken the file is. */
public final class ParameterSecrets {
    private ParameterSecrets() {}

    /** Tells the redaction of every secret of a parameter file; a password that is a name is no secret. */
    public static void hide(ParameterFile file, Redaction redaction) {
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
