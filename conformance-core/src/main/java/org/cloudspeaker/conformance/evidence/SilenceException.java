package org.cloudspeaker.conformance.evidence;

import org.cloudspeaker.conformance.catalogue.TargetRole;

/**
 * A request was sent, and for as long as a limit allows nothing came. Who is silent once may stall, or be slow: that
 * breaks a rule about time alone. It holds no secret.
 */
public final class SilenceException extends NoAnswerException {
    private static final long serialVersionUID = 1L;

    /**
     * A silence.
     *
     * @param role who owes the answer
     * @param expected what should have come, and in which time
     * @param actual what happened instead
     */
    public SilenceException(TargetRole role, String expected, String actual) {
        super(role, expected, actual);
    }
}
