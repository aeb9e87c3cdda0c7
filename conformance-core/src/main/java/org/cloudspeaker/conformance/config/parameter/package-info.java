/**
 * The device's parameter file posparam.ini: keys, types, values with their places, and a writer (guide, clause 3.2).
 * It reports and does not judge. For the checks look in the suites.
 */
@NullMarked
package org.cloudspeaker.conformance.config.parameter;

import org.jspecify.annotations.NullMarked;
