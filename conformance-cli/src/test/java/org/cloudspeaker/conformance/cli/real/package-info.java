/**
 * Certifies servers of other makes by the command line in a process of its own: five brokers, the example in Node and a
 * payment server over a database.
 * This room does not know how a requirement is checked or how the mock servers break it. For the former look in the
 * suites, for the latter in the suites' {@code embedded}.
 */
@NullMarked
package org.cloudspeaker.conformance.cli.real;

import org.jspecify.annotations.NullMarked;
