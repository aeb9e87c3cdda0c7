/**
 * The bridge to JUnit: a check is a test method that {@link Verifies} one requirement, and the extension gives it its
 * roles and turns what comes of it into a verdict. This room does not know any single check or how a verdict is shown.
 * For the checks look in the suites, for reports in the reports module.
 */
@NullMarked
package org.cloudspeaker.conformance.junit;

import org.jspecify.annotations.NullMarked;
