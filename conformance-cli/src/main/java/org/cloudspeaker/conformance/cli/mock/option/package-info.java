/**
 * The options of the mock commands and their problems, all reported at once. They start nothing. For the commands
 * look in {@code cli.mock}.
 */
@NullMarked
package org.cloudspeaker.conformance.cli.mock.option;

import org.jspecify.annotations.NullMarked;
