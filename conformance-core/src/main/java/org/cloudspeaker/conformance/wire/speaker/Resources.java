package org.cloudspeaker.conformance.wire.speaker;

import java.time.Clock;
import org.cloudspeaker.conformance.wire.Evidence;
import org.cloudspeaker.conformance.wire.device.DeviceNetwork;
import org.cloudspeaker.conformance.wire.device.TraceNumbers;

/**
 * What a speaker shares with others in its process.
 *
 * @param network the threads of all devices
 * @param traceNumbers the numbers of all sales
 * @param evidence where it records what it says and hears
 * @param clock its time, in its time zone
 */
public record Resources(DeviceNetwork network, TraceNumbers traceNumbers, Evidence evidence, Clock clock) {}
