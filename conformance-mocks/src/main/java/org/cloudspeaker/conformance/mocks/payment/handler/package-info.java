/**
 * What the mock payment server does with a request: it checks the key, reads, decides, books once, and answers. It
 * knows no socket. For the HTTP engine look in {@code mocks.payment.http}.
 */
@NullMarked
package org.cloudspeaker.conformance.mocks.payment.handler;

import org.jspecify.annotations.NullMarked;
