/**
 * The command line: the program, its help, and how errors become exit codes. It does not know how a requirement is
 * checked or a report is laid out, and nothing imports it. For the former look in the suites, for the latter in the
 * module reports.
 */
@NullMarked
package org.cloudspeaker.conformance.cli;

import org.jspecify.annotations.NullMarked;
