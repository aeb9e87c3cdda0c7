package org.cloudspeaker.conformance.wire.payment;

import org.cloudspeaker.conformance.format.Draft;
import org.cloudspeaker.conformance.format.MessageType;
import org.cloudspeaker.conformance.format.Reading;

/**
 * A point of the server's work at which a fault can change what passes.
 *
 * @param name of the point
 * @param type of what passes
 */
record Point<T>(String name, Class<T> type) {
    /** A request as it came, before anybody looks at it. */
    static final Point<Request> ARRIVING = new Point<>("arriving", Request.class);
    /** A request at the door. */
    static final Point<Entry> ENTRY = new Point<>("entry", Entry.class);
    /** A sale as it was read. */
    static final Point<Reading> SALE = new Point<>("sale", Reading.class);
    /** Whether the issuer approves a sale. */
    static final Point<Boolean> DECISION = new Point<>("decision", Boolean.class);
    /** A sale about to be booked. */
    static final Point<Attempt> ATTEMPT = new Point<>("attempt", Attempt.class);
    /** A sale that comes again. */
    static final Point<Meeting> MEETING = new Point<>("meeting", Meeting.class);
    /** The smallest amount that is a sale, in minor units. */
    static final Point<Long> LEAST_AMOUNT = new Point<>("least amount", Long.class);
    /** The amount that goes into the ledger, in minor units. */
    static final Point<Long> AMOUNT = new Point<>("amount", Long.class);
    /** A sale that is in the ledger. */
    static final Point<Booked> BOOKED = new Point<>("booked", Booked.class);
    /** A sale's answer. */
    static final Point<Draft> SALE_ANSWER = new Point<>("sale answer", Draft.class);
    /** A query as it was read. */
    static final Point<Reading> QUERY = new Point<>("query", Reading.class);
    /** How a booking stands to a query. */
    static final Point<Match> MATCH = new Point<>("match", Match.class);
    /** A page of a query's answer. */
    static final Point<Page> PAGE = new Point<>("page", Page.class);
    /** One record of a page. */
    static final Point<Draft> RECORD = new Point<>("record", Draft.class);
    /** A query's answer. */
    static final Point<Draft> QUERY_ANSWER = new Point<>("query answer", Draft.class);
    /** A request together with the answer to it. */
    static final Point<Answered> ANSWERED = new Point<>("answered", Answered.class);
    /** A request for a path that is not here, together with the answer to it. */
    static final Point<Nowhere> NOWHERE = new Point<>("nowhere", Nowhere.class);
    /** An answer on its way out. */
    static final Point<Outgoing> OUTGOING = new Point<>("outgoing", Outgoing.class);

    /**
     * An answer on its way out.
     *
     * @param type what was asked for
     * @param answer what goes out
     */
    record Outgoing(MessageType type, Answer answer) {
        Outgoing with(Answer other) {
            return new Outgoing(type, other);
        }
    }

    /**
     * A sale that is in the ledger.
     *
     * @param booking the entry, new or found there
     * @param ledger where it is
     */
    record Booked(Booking booking, Ledger ledger) {}

    /**
     * A request for a path that is not here, together with the answer to it.
     *
     * @param request as it came
     * @param answer what was made of it
     */
    record Nowhere(Request request, Answer answer) {
        Nowhere with(Answer other) {
            return new Nowhere(request, other);
        }
    }

    /**
     * A request together with the answer to it.
     *
     * @param request as it came
     * @param reading what it says
     * @param answer what was made of it
     */
    record Answered(Request request, Reading reading, Answer answer) {
        Answered with(Answer other) {
            return new Answered(request, reading, other);
        }
    }
}
