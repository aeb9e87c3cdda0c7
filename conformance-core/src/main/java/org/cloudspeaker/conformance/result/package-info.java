/**
 * What came of a run: verdicts, findings, the redacted evidence they rest on, and the exit code that follows. This room
 * does not know how a verdict was reached or how it is shown. For the former look in {@code junit}, for the latter in
 * the reports module.
 */
@NullMarked
package org.cloudspeaker.conformance.result;

import org.jspecify.annotations.NullMarked;
