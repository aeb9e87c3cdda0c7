/** Tests of what a class with a target file reports in an integrator's build. */
@NullMarked
package org.cloudspeaker.conformance.suites.junituse;

import org.jspecify.annotations.NullMarked;
