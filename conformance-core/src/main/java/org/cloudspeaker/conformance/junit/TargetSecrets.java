package org.cloudspeaker.conformance.junit;

import org.cloudspeaker.conformance.target.Target;
import org.cloudspeaker.conformance.target.Trigger;
import org.cloudspeaker.conformance.wire.Redaction;

/** Tells the redaction of every secret of a target before anything is recorded. */
final class TargetSecrets {
    private TargetSecrets() {}

    /** A redaction that knows all of them. */
    static Redaction hidden(Target target) {
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
        target.messages().trigger().ifPresent(trigger -> hide(trigger, redaction));
        return redaction;
    }

    /** The value of the header field, also without the word before it, such as Bearer. */
    private static void hide(Trigger trigger, Redaction redaction) {
        if (trigger instanceof Trigger.Http http) {
            http.header()
                    .map(field -> field.value().value())
                    .ifPresent(value -> redaction.hide(value).hide(value.substring(value.lastIndexOf(' ') + 1)));
        }
    }
}
