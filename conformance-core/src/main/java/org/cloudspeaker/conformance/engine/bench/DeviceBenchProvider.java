package org.cloudspeaker.conformance.engine.bench;

import java.util.List;
import java.util.ServiceLoader;
import org.cloudspeaker.conformance.config.Target;
import org.cloudspeaker.conformance.config.problem.ConfigException;
import org.cloudspeaker.conformance.config.problem.ConfigProblem;
import org.cloudspeaker.conformance.engine.run.RunEnvironment;
import org.cloudspeaker.conformance.message.profile.FormatProfile;

/** Puts a device on a bench: servers of the harness that it meets. Found by {@link ServiceLoader}. */
public interface DeviceBenchProvider {
    /**
     * Starts the servers of a bench; nothing is done at the device yet.
     *
     * @param target with a bench
     * @throws ConfigException if they cannot be started as the target says
     */
    DeviceBenchSession open(Target target, FormatProfile profile, RunEnvironment environment);

    /** Whether there is one on the class path. */
    static boolean isInstalled() {
        return ServiceLoader.load(DeviceBenchProvider.class).findFirst().isPresent();
    }

    /**
     * The one on the class path.
     *
     * @param origin the target file, for the problem
     * @throws ConfigException if there is none
     */
    static DeviceBenchProvider load(String origin) {
        return ServiceLoader.load(DeviceBenchProvider.class)
                .findFirst()
                .orElseThrow(() -> new ConfigException(List.of(new ConfigProblem(
                        origin,
                        0,
                        0,
                        "bench",
                        "the mock servers that a device is certified with",
                        "none on the class path",
                        "the dependency org.cloudspeaker:conformance-mocks"))));
    }
}
