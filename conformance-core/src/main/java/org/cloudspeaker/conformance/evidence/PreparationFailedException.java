package org.cloudspeaker.conformance.evidence;

/**
 * What a check needs before it exercises its rule did not come about: a sale, a login, a subscription was refused. Nothing
 * is said of the rule then. The message tells the refusal, and when the same was granted last; it holds no secret.
 */
public final class PreparationFailedException extends InconclusiveException {
    private static final long serialVersionUID = 1L;

    /** With what was refused, and how. */
    public PreparationFailedException(String reason) {
        super(reason);
    }
}
