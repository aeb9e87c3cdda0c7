/**
 * One call of the command line: environment, target, usage errors, exit codes. It runs nothing. For the commands look
 * in {@code cli.command} and {@code cli.mock}.
 */
@NullMarked
package org.cloudspeaker.conformance.cli.invocation;

import org.jspecify.annotations.NullMarked;
