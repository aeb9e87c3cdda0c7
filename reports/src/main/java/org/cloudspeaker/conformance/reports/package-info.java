/**
 * Writes a finished run as files for people and machines: what a form of a report is, and the folder in which all forms of
 * a run appear together. It does not know which forms there are, how a verdict was reached or where a run came from. For
 * the run itself look in core's {@code result}, for the forms in the packages beside this one.
 */
@NullMarked
package org.cloudspeaker.conformance.reports;

import org.jspecify.annotations.NullMarked;
