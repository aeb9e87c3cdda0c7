package org.cloudspeaker.conformance.wire.payment;

import org.cloudspeaker.conformance.format.MessageType;
import org.cloudspeaker.conformance.format.Reading;

/** Serves one kind of request. */
interface Desk {
    /** What is asked for here. */
    MessageType type();

    /** What a body says. */
    Reading read(byte[] body);

    /** Does the work. */
    Answer serve(Reading request);

    /** A complete answer that says no. */
    Answer refuse(Reply reply);
}
