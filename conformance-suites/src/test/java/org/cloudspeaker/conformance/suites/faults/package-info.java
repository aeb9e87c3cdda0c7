/**
 * Proves the checks: each is run against servers that are wrong in one known way, and against none that are. What each
 * fault has to lead to stands in {@code fault-table}, a file a kind. For the faults themselves look in {@code mocks.fault}.
 */
@NullMarked
package org.cloudspeaker.conformance.suites.faults;

import org.jspecify.annotations.NullMarked;
