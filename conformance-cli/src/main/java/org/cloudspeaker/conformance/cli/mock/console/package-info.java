/**
 * What is typed while mocks run: commands to publish, to present a card, to cut a line. It starts no server. For the
 * servers look in {@code cli.mock.server}.
 */
@NullMarked
package org.cloudspeaker.conformance.cli.mock.console;

import org.jspecify.annotations.NullMarked;
