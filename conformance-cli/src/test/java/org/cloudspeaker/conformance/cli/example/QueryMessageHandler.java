package org.cloudspeaker.conformance.cli.example;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/** Shows a device its day, one sale a page whatever pageSize says (guide 3.5.3); declined sales are shown as such. */
final class QueryMessageHandler implements MessageHandler {
    private static final DateTimeFormatter DATE_TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private final SqlLedger ledger;

    QueryMessageHandler(SqlLedger ledger) {
        this.ledger = ledger;
    }

    @Override
    public QueryAnswerBody answer(JsonMessage message) throws RejectedMessageException, SQLException {
        String deviceSn = message.label("deviceSn", 32);
        LocalDate date = SaleRecord.dateIn(message);
        int page = message.count("pageNo");
        message.count("pageSize");
        Optional<TransactionInfo> shown = ledger.sale(deviceSn, date, page).map(QueryMessageHandler::info);
        return new QueryAnswerBody(
                "00", ledger.count(deviceSn, date), shown.stream().toList());
    }

    @Override
    public QueryAnswerBody refusal(String code) {
        return new QueryAnswerBody(code, 0, List.of());
    }

    private static TransactionInfo info(SqlLedger.LedgerRow entry) {
        SaleRecord sale = entry.sale();
        return new TransactionInfo(
                entry.decision().approved() ? "APPROVED" : "DECLINED",
                entry.decision().authCode(),
                sale.amount().unscaledValue().toString(), // Two decimals, so these are cents.
                "SALE",
                sale.cardNo(),
                sale.cardOrg(),
                sale.traceNo(),
                sale.batchNo(),
                DATE_TIME.format(sale.date().atTime(sale.time())));
    }

    /** Guide 3.5.3. */
    record QueryAnswerBody(String respCode, int total, List<TransactionInfo> transInfo) {}

    /** Guide 3.5.3. */
    record TransactionInfo(
            String transStatus,
            String acqAuthCode,
            String transAmount,
            String transType,
            String cardNo,
            String cardOrg,
            String traceNo,
            String batchNo,
            String transDatetime) {}
}
