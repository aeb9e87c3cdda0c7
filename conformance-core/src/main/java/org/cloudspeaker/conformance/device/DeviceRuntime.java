package org.cloudspeaker.conformance.device;

import java.time.Clock;
import org.cloudspeaker.conformance.client.TraceNumbers;
import org.cloudspeaker.conformance.client.mqtt.MqttClientResources;
import org.cloudspeaker.conformance.evidence.Evidence;

/**
 * What a speaker shares with others in its process.
 *
 * @param network the threads of all devices
 * @param traceNumbers the numbers of all sales
 * @param evidence where it records what it says and hears
 * @param clock its time, in its time zone
 */
public record DeviceRuntime(MqttClientResources network, TraceNumbers traceNumbers, Evidence evidence, Clock clock) {}
