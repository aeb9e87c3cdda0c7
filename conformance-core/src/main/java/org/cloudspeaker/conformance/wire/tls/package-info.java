/**
 * TLS as the roles need it: an authority for tests, trust, and a bounded handshake that collects a peer's certificates
 * so that their path, names and dates can be looked at one by one. This room does not know MQTT, HTTP or verdicts, and
 * it verifies nothing that it was not asked to. For the connections themselves look in {@code wire.device}, {@code
 * wire.payment} and {@code wire.broker}, for what a finding means in the suites.
 */
@NullMarked
package org.cloudspeaker.conformance.wire.tls;

import org.jspecify.annotations.NullMarked;
