package com.acme.payments;

import java.sql.SQLException;

/** Answers the messages of one path. What it answers is written as JSON, component by component. */
interface Desk {
    /**
     * The answer to a message.
     *
     * @throws Refused if the message is not one that this path takes
     */
    Record answer(Message message) throws Refused, SQLException;

    /** The answer when there is nothing to say but an ISO 8583 response code; of the same shape as any other. */
    Record refusal(String code);
}
