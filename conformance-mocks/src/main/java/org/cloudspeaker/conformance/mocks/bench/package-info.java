/**
 * The bench on which a device is certified: mock servers of the harness, impostors, and the operator who presents
 * cards (a person, a script, or the mock device). It records and does not judge. For the checks look in the suites.
 */
@NullMarked
package org.cloudspeaker.conformance.mocks.bench;

import org.jspecify.annotations.NullMarked;
