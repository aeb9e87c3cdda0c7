package org.cloudspeaker.conformance.evidence;

/** A run has made as many sales as its target allows; nothing more is said of the server. */
public final class SaleLimitReachedException extends InconclusiveException {
    private static final long serialVersionUID = 1L;

    /** The limit that was reached. */
    public SaleLimitReachedException(int sales) {
        super("the run has made the " + sales + " sales that it may make: raise limits.sales, or select less");
    }
}
