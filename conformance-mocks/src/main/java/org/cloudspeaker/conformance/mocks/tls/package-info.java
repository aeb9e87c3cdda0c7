/**
 * TLS on the server's side: a test authority, certificates right and wrong, ports that speak TLS and plain text, and
 * servers of old versions. It trusts nobody by itself. For probes look in {@code client.tls}.
 */
@NullMarked
package org.cloudspeaker.conformance.mocks.tls;

import org.jspecify.annotations.NullMarked;
