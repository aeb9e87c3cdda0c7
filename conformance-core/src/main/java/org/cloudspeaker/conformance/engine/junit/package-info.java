/**
 * The bridge to JUnit: extension, order, filter and the start of a run. It judges nothing itself. For what an
 * integrator writes look in {@code junit}, for the verdicts in {@code engine}.
 */
@NullMarked
package org.cloudspeaker.conformance.engine.junit;

import org.jspecify.annotations.NullMarked;
