/**
 * Writes a finished run as files for people and machines. This room does not know how a verdict was reached or where a
 * run came from. For the run itself look in core's {@code result}, for what a form looks like in {@code json},
 * {@code junitxml} and {@code html}.
 */
@NullMarked
package org.cloudspeaker.conformance.reports;

import org.jspecify.annotations.NullMarked;
