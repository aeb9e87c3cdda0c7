/**
 * The command line: commands, what they print, and exit codes. This room does not know how a requirement is checked or a
 * report is laid out, and nothing imports it. For the former look in the suites, for the latter in the reports module.
 */
@NullMarked
package org.cloudspeaker.conformance.cli;

import org.jspecify.annotations.NullMarked;
