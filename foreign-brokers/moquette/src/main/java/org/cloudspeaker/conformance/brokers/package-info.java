/**
 * A broker of another make, started as a process of its own by the tests of the command line, with no class of this
 * project on its class path. This room knows nothing of requirements; for what is asked of a broker look in {@code
 * conformance-suites}, for who starts it in {@code conformance-cli}'s tests, {@code cli.real}.
 */
package org.cloudspeaker.conformance.brokers;
