/**
 * The commands of the command line, one class each: options in, a run or a check, an exit code out. They hold no rule
 * of conformance. For what they share look in {@code cli.invocation} and {@code cli.terminal}.
 */
@NullMarked
package org.cloudspeaker.conformance.cli.command;

import org.jspecify.annotations.NullMarked;
