package org.cloudspeaker.conformance.architecture.sample.two;

import org.cloudspeaker.conformance.architecture.sample.one.UpperSide;

/** The other half of a cycle. */
public record LowerSide(UpperSide upper) {}
