package org.cloudspeaker.conformance.engine.run;

import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Predicate;
import org.cloudspeaker.conformance.evidence.Transcript;

/**
 * What surrounds a run.
 *
 * @param clock its time, in the device's time zone
 * @param transcript where everything is recorded that is spoken in it
 * @param folder where a bench writes the files for its device
 * @param prompt tells a person what to do; whether there was somebody to be told
 */
public record RunEnvironment(Clock clock, Transcript transcript, Path folder, Predicate<String> prompt) {}
