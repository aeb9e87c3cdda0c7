package org.cloudspeaker.conformance.wire.broker;

import java.time.Clock;
import org.cloudspeaker.conformance.wire.Redaction;
import org.cloudspeaker.conformance.wire.Transcript;

/** Settings for the tests of this package. */
final class Brokers {
    private Brokers() {}

    static Settings open() {
        return Settings.of(new Transcript(Clock.systemUTC(), new Redaction()));
    }

    static Settings withLogin() {
        return open().login("speaker", "correct-horse");
    }
}
