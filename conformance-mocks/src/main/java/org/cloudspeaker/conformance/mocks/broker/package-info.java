/**
 * The mock broker: MQTT 3.1.1 with sessions, retained messages, access control and TLS, on Netty's codec. It records
 * every event and judges nothing. For what makes it wrong look in {@code mocks.broker.fault}, for what it saw in
 * {@code mocks.broker.event}.
 */
@NullMarked
package org.cloudspeaker.conformance.mocks.broker;

import org.jspecify.annotations.NullMarked;
