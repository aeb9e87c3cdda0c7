package org.cloudspeaker.conformance.cli.example;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;

/** The books, in a relational database, which sees to it that a sale is booked once. */
final class SqlLedger {
    private static final String SCHEMA = """
            CREATE TABLE sale (
                id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
                device_sn VARCHAR(32) NOT NULL,
                batch_no CHAR(6) NOT NULL,
                trace_no CHAR(6) NOT NULL,
                amount NUMERIC(12, 2) NOT NULL CHECK (amount > 0),
                card_no VARCHAR(19) NOT NULL,
                card_org VARCHAR(31) NOT NULL,
                sale_date DATE NOT NULL,
                sale_time TIME NOT NULL,
                response_code CHAR(2),
                auth_code VARCHAR(27),
                UNIQUE (device_sn, batch_no, trace_no));
            CREATE INDEX sale_of_a_day ON sale (device_sn, sale_date, id)""";
    private static final String DATABASE = "jdbc:h2:mem:books;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000";

    private final DataSource database;
    private final AcquirerHost acquirer;

    private SqlLedger(DataSource database, AcquirerHost acquirer) {
        this.database = database;
        this.acquirer = acquirer;
    }

    static SqlLedger inMemory(AcquirerHost acquirer) throws SQLException {
        JdbcConnectionPool pool = JdbcConnectionPool.create(DATABASE, "sa", "");
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(SCHEMA);
        }
        return new SqlLedger(pool, acquirer);
    }

    /**
     * Books a sale, or finds what was booked when it came before. A repeat that comes while the sale is being decided
     * waits at the unique constraint for that transaction, so the acquirer is asked once.
     */
    LedgerRow book(SaleRecord sale) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                insert(connection, sale);
                AcquirerHost.AcquirerDecision decision = acquirer.decide(sale);
                conclude(connection, sale, decision);
                connection.commit();
                return new LedgerRow(sale, decision);
            } catch (SQLIntegrityConstraintViolationException e) {
                connection.rollback();
                return earlier(connection, sale).orElseThrow(() -> e);
            } finally {
                connection.rollback();
            }
        }
    }

    private static void insert(Connection connection, SaleRecord sale) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                INSERT INTO sale (device_sn, batch_no, trace_no, amount, card_no, card_org, sale_date, sale_time)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)""")) {
            bind(
                    insert,
                    sale.deviceSn(),
                    sale.batchNo(),
                    sale.traceNo(),
                    sale.amount(),
                    sale.cardNo(),
                    sale.cardOrg(),
                    sale.date(),
                    sale.time());
            insert.executeUpdate();
        }
    }

    private static void conclude(Connection connection, SaleRecord sale, AcquirerHost.AcquirerDecision decision)
            throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("""
                UPDATE sale SET response_code = ?, auth_code = ?
                WHERE device_sn = ? AND batch_no = ? AND trace_no = ?""")) {
            bind(update, decision.code(), decision.authCode(), sale.deviceSn(), sale.batchNo(), sale.traceNo());
            update.executeUpdate();
        }
    }

    private static Optional<LedgerRow> earlier(Connection connection, SaleRecord sale) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT * FROM sale WHERE device_sn = ? AND batch_no = ? AND trace_no = ?")) {
            bind(select, sale.deviceSn(), sale.batchNo(), sale.traceNo());
            return first(select);
        }
    }

    /** How many sales a device made on its day. */
    int count(String deviceSn, LocalDate date) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "SELECT COUNT(*) FROM sale WHERE device_sn = ? AND sale_date = ?")) {
            bind(select, deviceSn, date);
            try (ResultSet result = select.executeQuery()) {
                result.next();
                return result.getInt(1);
            }
        }
    }

    /** The sale of a device's day with this number, from 1. */
    Optional<LedgerRow> sale(String deviceSn, LocalDate date, int number) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "SELECT * FROM sale WHERE device_sn = ? AND sale_date = ? ORDER BY id LIMIT 1 OFFSET ?")) {
            bind(select, deviceSn, date, number - 1);
            return first(select);
        }
    }

    private static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    private static Optional<LedgerRow> first(PreparedStatement select) throws SQLException {
        try (ResultSet row = select.executeQuery()) {
            return row.next() ? Optional.of(entry(row)) : Optional.empty();
        }
    }

    private static LedgerRow entry(ResultSet row) throws SQLException {
        SaleRecord sale = new SaleRecord(
                row.getString("device_sn"),
                row.getString("batch_no"),
                row.getString("trace_no"),
                row.getBigDecimal("amount"),
                row.getString("card_no"),
                row.getString("card_org"),
                row.getObject("sale_date", LocalDate.class),
                row.getObject("sale_time", LocalTime.class));
        return new LedgerRow(
                sale, new AcquirerHost.AcquirerDecision(row.getString("response_code"), row.getString("auth_code")));
    }

    /** A sale and what the acquirer decided. */
    record LedgerRow(SaleRecord sale, AcquirerHost.AcquirerDecision decision) {}
}
