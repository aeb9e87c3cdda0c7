/**
 * A fault as data: its name, the requirement that has to catch it, what is wrong, and what it needs to have an
 * effect. It injects nothing. For the faults of servers look in {@code mocks.fault}, for those of a device in {@code
 * device}.
 */
@NullMarked
package org.cloudspeaker.conformance.fault;

import org.jspecify.annotations.NullMarked;
