/**
 * Faults: as data (name, requirement that has to catch it, precondition), the points at which they take effect, and effects
 * that change what passes a point. It knows no side of the protocol and injects nothing by itself. For the faults of servers
 * look in {@code mocks.fault}, for those of a device in {@code device}; for effects beside the work that they spoil.
 */
@NullMarked
package org.cloudspeaker.conformance.fault;

import org.jspecify.annotations.NullMarked;
