/**
 * Text from a target, made fit for a form. It knows JSON alone, which several forms share. For escaping look in the form's own
 * package, for the removal of secrets in core's {@code wire}, before a run is reported.
 */
@NullMarked
package org.cloudspeaker.conformance.reports.text;

import org.jspecify.annotations.NullMarked;
