/**
 * A network between a client and a server on this machine, with delays and resets that can be repeated. It knows no protocol.
 * For the servers behind it look in {@code cli.interop}.
 */
@NullMarked
package org.cloudspeaker.conformance.cli.interop.network;

import org.jspecify.annotations.NullMarked;
