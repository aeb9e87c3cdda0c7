package com.acme.payments;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/** Shows a device its day, one sale a page whatever pageSize says (guide 3.5.3); declined sales are shown as such. */
final class QueryDesk implements Desk {
    private static final DateTimeFormatter DATE_TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private final Ledger ledger;

    QueryDesk(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public Answer answer(Message message) throws Refused, SQLException {
        String deviceSn = message.label("deviceSn", 32);
        LocalDate date = Sale.dateIn(message);
        int page = message.count("pageNo");
        message.count("pageSize");
        Optional<Info> shown = ledger.sale(deviceSn, date, page).map(QueryDesk::info);
        return new Answer("00", ledger.count(deviceSn, date), shown.stream().toList());
    }

    @Override
    public Answer refusal(String code) {
        return new Answer(code, 0, List.of());
    }

    private static Info info(Ledger.Entry entry) {
        Sale sale = entry.sale();
        return new Info(
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
    record Answer(String respCode, int total, List<Info> transInfo) {}

    /** Guide 3.5.3. */
    record Info(
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
