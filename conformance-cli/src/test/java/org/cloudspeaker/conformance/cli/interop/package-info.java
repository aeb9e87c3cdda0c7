/**
 * Tests that run the command line as a process of its own, against third-party brokers and the example servers. They judge by
 * exit codes, reports and printed text alone. For tests of commands in this process look in {@code cli}.
 */
@NullMarked
package org.cloudspeaker.conformance.cli.interop;

import org.jspecify.annotations.NullMarked;
