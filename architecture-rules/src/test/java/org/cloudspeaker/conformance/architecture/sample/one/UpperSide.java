package org.cloudspeaker.conformance.architecture.sample.one;

import org.cloudspeaker.conformance.architecture.sample.two.LowerSide;

/** One half of a cycle. */
public class UpperSide {
    /** The other half. */
    public LowerSide lower() {
        return new LowerSide(this);
    }
}
