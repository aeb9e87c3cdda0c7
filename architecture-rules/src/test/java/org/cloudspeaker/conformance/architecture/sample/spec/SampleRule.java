package org.cloudspeaker.conformance.architecture.sample.spec;

import org.cloudspeaker.conformance.architecture.sample.one.internal.HiddenPart;

/** Stands in a package of a misleading name, and uses what is internal to another. */
public class SampleRule {
    private final HiddenPart part = new HiddenPart();

    @Override
    public String toString() {
        return part.toString();
    }
}
