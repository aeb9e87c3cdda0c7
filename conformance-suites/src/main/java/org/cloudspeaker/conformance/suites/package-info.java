/**
 * The chapters of checks, one method a requirement, and the runner that turns a selection of them into a run. This room
 * does not know how a message is written on the wire or how a verdict is shown. For the former look in the core's
 * {@code format}, for the latter in the reports module.
 */
@NullMarked
package org.cloudspeaker.conformance.suites;

import org.jspecify.annotations.NullMarked;
