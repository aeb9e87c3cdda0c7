/**
 * Shows that servers which would harm a client without bounds do no harm to a run, in memory, time or verdicts. It does not
 * know which requirement such a server breaks. For servers that are wrong in one known way look in {@code faults}.
 */
@NullMarked
package org.cloudspeaker.conformance.suites.hostile;

import org.jspecify.annotations.NullMarked;
