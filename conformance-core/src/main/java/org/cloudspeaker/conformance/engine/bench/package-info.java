/**
 * The bench on which a device is certified, as the engine sees it: a provider that opens one, its session in a run, and
 * the device in the closed loop. It starts no server itself. For the bench of mock servers look in {@code mocks.bench}.
 */
@NullMarked
package org.cloudspeaker.conformance.engine.bench;

import org.jspecify.annotations.NullMarked;
