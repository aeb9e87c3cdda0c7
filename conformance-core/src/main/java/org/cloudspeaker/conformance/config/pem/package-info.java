/**
 * Certificates and keys in PEM files, read with the line of what is wrong. It trusts nobody and opens no connection.
 * For trust look in {@code client.tls}.
 */
@NullMarked
package org.cloudspeaker.conformance.config.pem;

import org.jspecify.annotations.NullMarked;
