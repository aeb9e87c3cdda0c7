/**
 * Somebody else's payment server for the DS50: the JDK's HTTPS server over a relational database, written from the
 * guide and from what the device's firmware does. It knows nothing of this harness and uses none of it; whoever builds
 * a server may read it as an example. For what the harness makes of it look in {@code cli.real}.
 */
@NullMarked
package com.acme.payments;

import org.jspecify.annotations.NullMarked;
