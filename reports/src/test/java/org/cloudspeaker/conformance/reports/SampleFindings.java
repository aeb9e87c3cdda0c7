package org.cloudspeaker.conformance.reports;

import java.util.List;
import java.util.Map;
import org.cloudspeaker.conformance.result.Finding;

/** What is wrong with the target of {@link SampleRun}, by requirement. */
final class SampleFindings {
    private static final String CENTS =
            "the receipt and the settlement differ by a cent, and the shop cannot balance" + " its day";
    private static final String DECIMAL = "read the amount as a decimal (BigDecimal, NUMERIC), multiply by 100 and take"
            + " it exactly; never through double or float";

    private static final Map<String, List<Finding>> ALL = Map.of(
            "AMT-02",
            List.of(
                    amount("4.35", "435", "434", "x-0041"),
                    amount("8.20", "820", "819", "x-0042"),
                    amount("1001.10", "100110", "100109", "x-0043")),
            "IDM-01",
            List.of(new Finding(
                    "",
                    "sale 000123/000007 of 66.66 twice, as the device does when an answer is lost",
                    "one record with trace number 000007 on 2026-11-23",
                    "two records (authorisation codes 481516 and 481517)",
                    "the cardholder pays twice",
                    "look (deviceSn, batchNo, traceNo) up before booking, under a unique constraint",
                    List.of("x-0057", "x-0058"))),
            "QRY-09",
            List.of(new Finding(
                    "",
                    "a query for 2001-01-01, a day without sales",
                    "respCode \"00\", total 0 and transInfo []",
                    "transInfo is null",
                    "the device shows \"query failed\" where it should show an empty day",
                    "answer with an empty array; many serialisers leave it null when the list was never made",
                    List.of("x-0066"))),
            "BRK-AUT-03",
            List.of(new Finding(
                    "",
                    "CONNECT without user name and password, client id TEST000000000001",
                    "CONNACK 4 or 5, or the connection closed",
                    "CONNACK 0: the connection was taken",
                    "anybody on the internet can listen to, or announce, payments in your shops",
                    "switch anonymous access off (Mosquitto: allow_anonymous false; EMQX: an authentication chain)",
                    List.of("x-0012"))),
            "BRK-ACL-01",
            List.of(new Finding(
                    "the wildcard pos/message/#",
                    "SUBSCRIBE pos/message/# as TEST000000000001",
                    "SUBACK 128, or nothing of another device",
                    "granted QoS 1, and the message of TEST900000000002 arrived",
                    "one stolen speaker can read the takings of every shop",
                    "allow each device its own topic alone, for example the pattern pos/message/%u",
                    List.of("x-0031"))),
            "SAL-03",
            List.of(new Finding(
                    "",
                    "the sale of the guide's example",
                    "Content-Type: application/json",
                    "Content-Type: text/html; charset=utf-8",
                    "today's devices do not look; a proxy or a later firmware may refuse it",
                    "set the content type where the answer is made",
                    List.of("x-0039"))),
            "PAR-19",
            List.of(new Finding(
                    "",
                    "",
                    "an expiry on or after 2026-12-23",
                    "pgw_api_key_expiry is 20261130, in 7 days",
                    "from that day on every sale is refused, in every shop at once",
                    "have a new key issued and roll it out before the old one expires",
                    List.of("x-0001"))),
            "QRY-15",
            List.of(new Finding(
                    "",
                    "a query for the sale just made",
                    "sixteen characters, as the card number has",
                    "476173****0010, fourteen characters",
                    "the device prints a mask that is too short for the card",
                    "mask every digit between the first six and the last four",
                    List.of("x-0068"))));

    private SampleFindings() {}

    static List<Finding> of(String id) {
        return ALL.getOrDefault(id, List.of());
    }

    private static Finding amount(String amount, String expected, String actual, String exchange) {
        return new Finding(
                amount,
                "a sale of " + amount + ", then a query for it",
                "\"amount\": \"" + expected + "\"",
                "\"amount\": \"" + actual + "\"",
                CENTS,
                DECIMAL,
                List.of(exchange));
    }
}
