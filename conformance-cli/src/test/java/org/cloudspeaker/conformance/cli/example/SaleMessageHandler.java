package org.cloudspeaker.conformance.cli.example;

import java.sql.SQLException;

/** Takes sales (guide 3.5.1) and answers with all four fields, always: without emvData the device restarts. */
final class SaleMessageHandler implements MessageHandler {
    private final SqlLedger ledger;

    SaleMessageHandler(SqlLedger ledger) {
        this.ledger = ledger;
    }

    @Override
    public SaleAnswerBody answer(JsonMessage message) throws RejectedMessageException, SQLException {
        SaleRecord sale = SaleRecord.of(message);
        SqlLedger.LedgerRow entry = ledger.book(sale);
        if (!entry.sale().equals(sale)) {
            throw new RejectedMessageException(RejectedMessageException.DUPLICATE);
        }
        AcquirerHost.AcquirerDecision decision = entry.decision();
        return new SaleAnswerBody(
                decision.authCode(), decision.code(), "", decision.approved() ? "APPROVE" : "DECLINE");
    }

    @Override
    public SaleAnswerBody refusal(String code) {
        return new SaleAnswerBody("", code, "", "DECLINE");
    }

    /** Guide 3.5.2. */
    record SaleAnswerBody(String acqAuthCode, String acqResponseCode, String emvData, String transStatus) {}
}
