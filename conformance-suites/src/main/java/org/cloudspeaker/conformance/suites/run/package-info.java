/**
 * Runs chapters over a target on the JUnit platform, in this process. It does not know which chapters there are: whoever
 * runs some hands them in. For the whole suite look at {@code SuiteRunner} in {@code suites}.
 */
@NullMarked
package org.cloudspeaker.conformance.suites.run;

import org.jspecify.annotations.NullMarked;
