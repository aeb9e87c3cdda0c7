package org.cloudspeaker.conformance.mocks.bench;

import org.cloudspeaker.conformance.config.Target;
import org.cloudspeaker.conformance.engine.bench.DeviceBenchProvider;
import org.cloudspeaker.conformance.engine.bench.DeviceBenchSession;
import org.cloudspeaker.conformance.engine.run.RunEnvironment;
import org.cloudspeaker.conformance.message.profile.FormatProfile;

/** Benches of the mock broker and the mock payment server. Found by {@link java.util.ServiceLoader}. */
public final class MockBenchProvider implements DeviceBenchProvider {
    @Override
    public DeviceBenchSession open(Target target, FormatProfile profile, RunEnvironment environment) {
        return new BenchSession(DeviceBench.open(target, profile, environment), environment.transcript());
    }
}
