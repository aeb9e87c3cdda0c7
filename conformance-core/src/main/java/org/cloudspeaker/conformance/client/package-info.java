/**
 * What every client of this harness shares: the executor of its connections, host names, trace numbers, bounded
 * waiting. It speaks no protocol. For MQTT look in {@code client.mqtt}, for HTTP in {@code client.http}, for TLS in
 * {@code client.tls}.
 */
@NullMarked
package org.cloudspeaker.conformance.client;

import org.jspecify.annotations.NullMarked;
