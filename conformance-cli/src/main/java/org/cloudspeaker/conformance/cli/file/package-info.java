/**
 * Files that the command line checks and writes: whole or not at all. It prints nothing by itself. For the report
 * formats look in the module reports.
 */
@NullMarked
package org.cloudspeaker.conformance.cli.file;

import org.jspecify.annotations.NullMarked;
