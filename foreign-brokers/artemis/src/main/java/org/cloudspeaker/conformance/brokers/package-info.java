/**
 * A third-party broker, started as a process of its own by the tests of the command line, with no class of this project on
 * its class path. It knows nothing of requirements. For what a broker must do look in {@code suites.broker}, for who starts
 * it in the package {@code cli.interop} of the command line's tests.
 */
package org.cloudspeaker.conformance.brokers;
