package org.cloudspeaker.conformance.junit;

import org.cloudspeaker.conformance.engine.junit.SelectionFilter;

/** Applies {@link CertifyTarget#only} and {@link CertifyTarget#skip}. Found by {@link java.util.ServiceLoader}; not for use. */
public final class CheckSelectionFilter extends SelectionFilter {
    /** For JUnit. */
    public CheckSelectionFilter() {
        super(new ConformanceAnnotations());
    }
}
