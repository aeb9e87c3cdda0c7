package org.cloudspeaker.conformance.cli.example;

import java.sql.SQLException;

/** Answers the messages of one path. What it answers is written as JSON, component by component. */
interface MessageHandler {
    /**
     * The answer to a message.
     *
     * @throws RejectedMessageException if the message is not one that this path takes
     */
    Record answer(JsonMessage message) throws RejectedMessageException, SQLException;

    /** The answer when there is nothing to say but an ISO 8583 response code; of the same shape as any other. */
    Record refusal(String code);
}
