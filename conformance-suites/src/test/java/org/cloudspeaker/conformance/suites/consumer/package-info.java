/**
 * A test that an integrator's project builds against the modules of this build. It runs after packaging. For what a
 * class with a target file says, without a build around it, look in {@code junituse}.
 */
@NullMarked
package org.cloudspeaker.conformance.suites.consumer;

import org.jspecify.annotations.NullMarked;
