/**
 * An MQTT 3.1.1 broker on this machine that plays the customer's side for a device, keeps what it sees as
 * events, and is wrong in the ways it is told to be. This room does not know messages of sales, requirements or
 * verdicts. For the device's side look in {@code wire.device}, for certificates in {@code wire.tls}, for what is right
 * in the suites.
 */
@NullMarked
package org.cloudspeaker.conformance.wire.broker;

import org.jspecify.annotations.NullMarked;
