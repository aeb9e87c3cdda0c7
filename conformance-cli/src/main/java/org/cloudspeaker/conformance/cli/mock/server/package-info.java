/**
 * Mock servers as the command line runs them: plan, addresses, files for others to use, end. They print nothing. For
 * the servers themselves look in the package {@code mocks} of the library.
 */
@NullMarked
package org.cloudspeaker.conformance.cli.mock.server;

import org.jspecify.annotations.NullMarked;
