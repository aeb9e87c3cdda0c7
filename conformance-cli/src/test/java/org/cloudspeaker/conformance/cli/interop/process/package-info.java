/**
 * Programs that run beside a test, with the files, ports and certificates that they need: the command line itself and any
 * other. It judges nothing. For the brokers and servers that run so look in {@code cli.interop}.
 */
@NullMarked
package org.cloudspeaker.conformance.cli.interop.process;

import org.jspecify.annotations.NullMarked;
