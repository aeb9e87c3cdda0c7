/**
 * The mock payment server's data: configuration, requests and answers, the ledger. It knows no fault and no HTTP
 * engine. For what it does with a request look in {@code mocks.payment.handler}.
 */
@NullMarked
package org.cloudspeaker.conformance.mocks.payment;

import org.jspecify.annotations.NullMarked;
