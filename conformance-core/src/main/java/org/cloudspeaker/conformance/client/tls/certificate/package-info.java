/**
 * A server's certificates, looked at one by one: path, dates, names, strength of key and signature (RFC 5280, RFC
 * 9525). It opens no connection and gives no verdict. For the handshake that shows them look in {@code client.tls}.
 */
@NullMarked
package org.cloudspeaker.conformance.client.tls.certificate;

import org.jspecify.annotations.NullMarked;
