/**
 * The whole mock device: it subscribes, shows, speaks, sells and asks for its records as the firmware does, with
 * faults that make it wrong. It is a client and needs no server of ours. For single steps that a check drives look in
 * {@code client}.
 */
@NullMarked
package org.cloudspeaker.conformance.device;

import org.jspecify.annotations.NullMarked;
