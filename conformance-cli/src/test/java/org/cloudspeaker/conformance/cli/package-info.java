/** Our own tests of the command line: commands run in this process, and what they print is read. */
@NullMarked
package org.cloudspeaker.conformance.cli;

import org.jspecify.annotations.NullMarked;
