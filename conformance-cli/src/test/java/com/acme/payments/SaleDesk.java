package com.acme.payments;

import java.sql.SQLException;

/** Takes sales (guide 3.5.1) and answers with all four fields, always: without emvData the device restarts. */
final class SaleDesk implements Desk {
    private final Ledger ledger;

    SaleDesk(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public Answer answer(Message message) throws Refused, SQLException {
        Sale sale = Sale.of(message);
        Ledger.Entry entry = ledger.book(sale);
        if (!entry.sale().equals(sale)) {
            throw new Refused(Refused.DUPLICATE);
        }
        Acquirer.Decision decision = entry.decision();
        return new Answer(decision.authCode(), decision.code(), "", decision.approved() ? "APPROVE" : "DECLINE");
    }

    @Override
    public Answer refusal(String code) {
        return new Answer("", code, "", "DECLINE");
    }

    /** Guide 3.5.2. */
    record Answer(String acqAuthCode, String acqResponseCode, String emvData, String transStatus) {}
}
