/**
 * The points of the mock broker's work at which a fault can change what passes, and what each fault does there, in small
 * classes by subject. It knows neither sockets nor sessions. For the faults' names look in {@code mocks.fault}, for the work in
 * {@code mocks.broker}.
 */
@NullMarked
package org.cloudspeaker.conformance.mocks.broker.fault;

import org.jspecify.annotations.NullMarked;
