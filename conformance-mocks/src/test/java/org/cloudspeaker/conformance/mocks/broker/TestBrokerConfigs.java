package org.cloudspeaker.conformance.mocks.broker;

import java.time.Clock;
import org.cloudspeaker.conformance.evidence.Transcript;
import org.cloudspeaker.conformance.evidence.redaction.Redaction;

/** Settings for the tests of this package. */
final class TestBrokerConfigs {
    private TestBrokerConfigs() {}

    static BrokerConfig open() {
        return BrokerConfig.of(new Transcript(Clock.systemUTC(), new Redaction()));
    }

    static BrokerConfig withLogin() {
        return open().login("speaker", "correct-horse");
    }
}
