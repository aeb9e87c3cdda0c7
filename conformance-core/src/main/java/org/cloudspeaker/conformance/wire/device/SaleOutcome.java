package org.cloudspeaker.conformance.wire.device;

import org.cloudspeaker.conformance.format.Sale;

/** What became of one of several sales that were sent at once. */
public sealed interface SaleOutcome {
    /** The sale. */
    Sale sale();

    /**
     * What came back.
     *
     * @throws org.cloudspeaker.conformance.wire.UnreachableException if no connection came about
     * @throws org.cloudspeaker.conformance.wire.NoAnswerException if no whole answer came within the limit
     * @throws org.cloudspeaker.conformance.wire.InconclusiveException if a gateway let nothing through
     */
    SaleReply reply();

    /**
     * An answer came.
     *
     * @param sale the sale
     * @param reply what came back
     */
    record Answered(Sale sale, SaleReply reply) implements SaleOutcome {}

    /**
     * None came.
     *
     * @param sale the sale
     * @param why what {@link MockDevice#sell(Sale)} would have thrown
     */
    record Failed(Sale sale, RuntimeException why) implements SaleOutcome {
        @Override
        public SaleReply reply() {
            throw why;
        }
    }
}
