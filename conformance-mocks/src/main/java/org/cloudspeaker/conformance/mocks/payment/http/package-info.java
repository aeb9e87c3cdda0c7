/**
 * The mock payment server on a port: WireMock behind an HTTP engine that bounds what a peer can take. It decides nothing. For what is
 * answered look in {@code mocks.payment.handler}.
 */
@NullMarked
package org.cloudspeaker.conformance.mocks.payment.http;

import org.jspecify.annotations.NullMarked;
