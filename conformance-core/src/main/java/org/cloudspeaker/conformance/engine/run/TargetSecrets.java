package org.cloudspeaker.conformance.engine.run;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.cloudspeaker.conformance.config.BenchConfig;
import org.cloudspeaker.conformance.config.OtaPackageFile;
import org.cloudspeaker.conformance.config.PaymentTrigger;
import org.cloudspeaker.conformance.config.Target;
import org.cloudspeaker.conformance.config.capture.MessageCapture;
import org.cloudspeaker.conformance.config.parameter.ParameterFile;
import org.cloudspeaker.conformance.config.parameter.ParameterKey;
import org.cloudspeaker.conformance.config.parameter.ParameterValue;
import org.cloudspeaker.conformance.evidence.redaction.Redaction;

/** Tells the redaction of every secret of a target, and of the folders that are none, before anything is recorded. */
public final class TargetSecrets {
    private TargetSecrets() {}

    /** A redaction that knows all of them. */
    public static Redaction createRedaction(Target target) {
        Redaction redaction = new Redaction();
        target.device().parameters().parameters().ifPresent(parameters -> {
            redaction.hide(parameters.payment().apiKey().value());
            String password = parameters.mqtt().password().value();
            if (!password.equals(target.device().sn())
                    && !password.equals(parameters.mqtt().username())) {
                redaction.hide(password); // A name is no secret, and to hide it would hide every topic too.
            }
        });
        target.device()
                .credentials()
                .ifPresent(own -> redaction.hide(own.password().value()));
        target.mqtt()
                .customerServer()
                .ifPresent(own -> redaction.hide(own.password().value()));
        target.payment().apiKey().expired().ifPresent(key -> redaction.hide(key.value()));
        target.bench().flatMap(BenchConfig::dataKey).ifPresent(key -> redaction.hide(key.value()));
        target.messages().trigger().ifPresent(trigger -> hide(trigger, redaction));
        inputs(target).map(TargetSecrets::folder).flatMap(Optional::stream).forEach(redaction::show);
        return redaction;
    }

    private static Stream<String> inputs(Target target) {
        return Stream.of(
                        Stream.of(target.origin(), target.device().parameters().name(), target.format()),
                        target.messages().files().map(MessageCapture::name).stream(),
                        target.packages().stream().map(OtaPackageFile::name))
                .flatMap(names -> names);
    }

    /** The folder that a name stands for or leads through; a name may also be that of something in memory. */
    private static Optional<Path> folder(String name) {
        try {
            Path path = Path.of(name);
            return Files.isDirectory(path) ? Optional.of(path) : Optional.ofNullable(path.getParent());
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** The value of the header field, also without the word before it, such as Bearer. */
    private static void hide(PaymentTrigger trigger, Redaction redaction) {
        if (trigger instanceof PaymentTrigger.HttpTrigger http) {
            http.header()
                    .map(field -> field.value().value())
                    .ifPresent(value -> redaction.hide(value).hide(value.substring(value.lastIndexOf(' ') + 1)));
        }
    }

    /**
     * Tells the redaction of every secret of a parameter file that nobody logs in with, however broken the file is; a
     * password that is a name is no secret.
     */
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
