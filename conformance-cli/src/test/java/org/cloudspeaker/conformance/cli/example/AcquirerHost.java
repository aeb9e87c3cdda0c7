package org.cloudspeaker.conformance.cli.example;

import java.math.BigDecimal;
import java.security.SecureRandom;
import java.util.random.RandomGenerator;

/** Who decides on a sale. */
interface AcquirerHost {
    AcquirerDecision decide(SaleRecord sale);

    /** An acquirer's sandbox, where one amount is declined for want of funds. */
    static AcquirerHost decliningOnly(BigDecimal amount) {
        RandomGenerator random = new SecureRandom();
        return sale -> sale.amount().compareTo(amount) == 0
                ? new AcquirerDecision("51", "")
                : new AcquirerDecision("00", Long.toString(random.nextLong(1L << 40), 36));
    }

    /**
     * A decision.
     *
     * @param code ISO 8583 response code
     * @param authCode empty where it is declined
     */
    record AcquirerDecision(String code, String authCode) {
        boolean approved() {
            return code.equals("00");
        }
    }
}
