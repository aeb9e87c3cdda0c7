/**
 * TLS as a client sees it: probes that shake hands and look at what the server shows, trust, and host names. It knows
 * no MQTT and no HTTP, and it verifies nothing that it was not asked to. For certificates one by one look in {@code
 * client.tls.certificate}, for servers in {@code mocks.tls}.
 */
@NullMarked
package org.cloudspeaker.conformance.client.tls;

import org.jspecify.annotations.NullMarked;
