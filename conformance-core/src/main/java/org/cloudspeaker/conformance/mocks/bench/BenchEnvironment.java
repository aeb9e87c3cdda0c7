package org.cloudspeaker.conformance.mocks.bench;

import java.nio.file.Path;
import java.time.Clock;
import org.cloudspeaker.conformance.evidence.Transcript;

/**
 * Where a bench stands.
 *
 * @param clock its time, in the device's time zone
 * @param transcript where its servers record what is spoken
 * @param folder where it writes the files for the device
 */
public record BenchEnvironment(Clock clock, Transcript transcript, Path folder) {}
