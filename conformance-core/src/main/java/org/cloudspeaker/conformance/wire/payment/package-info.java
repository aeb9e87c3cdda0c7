/**
 * The mock payment server: sales and transaction queries over HTTP, with a real ledger behind them and with faults on
 * demand. This room does not know how a message is written and judges nobody. For the writing look in {@code format},
 * for the device that talks to it in {@code wire.device}, for verdicts in the suites.
 */
@NullMarked
package org.cloudspeaker.conformance.wire.payment;

import org.jspecify.annotations.NullMarked;
