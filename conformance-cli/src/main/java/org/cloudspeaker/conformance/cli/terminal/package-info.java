/**
 * How things look on a terminal: width, colour, wrapping, progress, the summary of a run. It decides nothing. For
 * reports in files look in the module reports.
 */
@NullMarked
package org.cloudspeaker.conformance.cli.terminal;

import org.jspecify.annotations.NullMarked;
