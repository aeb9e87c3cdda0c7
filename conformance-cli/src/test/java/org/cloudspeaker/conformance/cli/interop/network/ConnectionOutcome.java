package org.cloudspeaker.conformance.cli.interop.network;

/** What becomes of one connection on its way. */
enum ConnectionOutcome {
    /** Everything arrives. */
    ARRIVES,
    /** It is reset before a word is said. */
    RESET_AT_ONCE,
    /** The server gets the request and answers it, and the client gets a reset instead. */
    RESET_BEFORE_THE_ANSWER,
    /** The client gets a reset when it has most of the answer. */
    RESET_IN_THE_ANSWER
}
