package org.cloudspeaker.conformance.suites.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cloudspeaker.conformance.suites.files.ParameterRun.GOOD;

import java.util.Map;
import org.cloudspeaker.conformance.result.RequirementResult;
import org.cloudspeaker.conformance.result.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Parameter files that are wrong as a whole. */
class ParameterFileFaultsTest {
    static final String TEMPLATE = """
            {
              "mqtt":{
                "mqtt_endpoint":"q123b328.ala.cn-hangzhou.emqxsl.cn",
                "mqtt_port":"8883",
                "mqtt_auth_cert":0,
                "mqtt_username":"",
                "mqtt_password":"",
                "mqtt_topic":"pos/message"
              },
              "payment":{
                "pgw_endpoint":"https://ypparbjfugzgwijijfnb.supabase.co",
                "pgw_port":"443",
                "pgw_auth_type":"api_key",
                "pgw_ssl_cert":1,
                "pgw_api_key":"sk_58a7b6c4d3e2f1a9b8c7d6e5f4a3b2c1",
                "pgw_api_key_expiry":"20261231",
                "pgw_api_sale":"/functions/v1/request-online-result-pos",
                "pgw_api_details":"/functions/v1/get-transaction-records-pos"
              }
            }
            """;

    @Test
    void aFileOf2048BytesIsTooLong() {
        assertThat(ParameterRun.of(GOOD + " ".repeat(2047 - GOOD.length())).exceptPasses())
                .isEmpty();

        ParameterRun run = ParameterRun.of(GOOD + " ".repeat(2048 - GOOD.length()));

        assertThat(run.findings("PAR-02")).containsExactly("posparam.ini > at most 2047 bytes > 2048 bytes");
        assertThat(run.exceptPasses()).containsOnlyKeys("PAR-02");
    }

    @Test
    void aByteOrderMarkIsInTheWay() {
        ParameterRun run = ParameterRun.of("\uFEFF" + GOOD);

        assertThat(run.findings("PAR-01"))
                .containsExactly(
                        "posparam.ini > UTF-8 without a byte order mark > the bytes EF BB BF at its beginning");
        assertThat(run.exceptPasses()).containsOnlyKeys("PAR-01");
    }

    @Test
    void anotherEncodingIsFound() {
        ParameterRun run =
                ParameterRun.of(GOOD.replace("pos/message", "caf\u00e9").getBytes(ISO_8859_1));

        assertThat(run.findings("PAR-01")).containsExactly("posparam.ini > UTF-8 > another encoding, from byte 191 on");
        assertThat(run.exceptPasses()).containsOnlyKeys("PAR-01");
    }

    @Test
    void flatKeysAreMissedOncePerObject() {
        ParameterRun run = ParameterRun.of(GOOD.replaceAll("\"(mqtt|payment)\":\\{", "")
                .replaceAll("\\n  \\}(,?)", "$1")
                .replace("\n,", ","));

        assertThat(run.findings("PAR-03"))
                .containsExactly(
                        "mqtt > posparam.ini > an object mqtt > no mqtt",
                        "payment > posparam.ini > an object payment > no payment");
        assertThat(run.findings("PAR-04"))
                .containsExactly(
                        "mqtt > posparam.ini > in an object mqtt: mqtt_endpoint, mqtt_port, mqtt_auth_cert, mqtt_topic"
                                + " > no mqtt",
                        "payment > posparam.ini > in an object payment: pgw_endpoint, pgw_port, pgw_auth_type,"
                                + " pgw_ssl_cert, pgw_api_key, pgw_api_key_expiry, pgw_api_sale, pgw_api_details"
                                + " > no payment");
        assertThat(run.run().resultsWith(Verdict.FAIL))
                .extracting(RequirementResult::id)
                .containsExactly("PAR-03", "PAR-04");
        assertThat(run.run().resultsWith(Verdict.WARN))
                .extracting(RequirementResult::id)
                .containsExactly("PAR-24");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "{", "[]", "42", "null", "hello", "[[[[[[", "\u0000\u0001", "<html></html>"})
    void whatIsNoParameterFilePassesNothingButItsSize(String text) {
        ParameterRun run = ParameterRun.of(text);

        assertThat(run.run().resultsWith(Verdict.PASS))
                .extracting(RequirementResult::id)
                .isSubsetOf("PAR-01", "PAR-02", "PAR-23", "PAR-24");
        assertThat(run.run().resultsWith(Verdict.FAIL))
                .extracting(RequirementResult::id)
                .contains("PAR-03", "PAR-04");
        assertThat(run.run().resultsWith(Verdict.ERROR)).isEmpty();
    }

    @Test
    void theGuidesOwnTemplateIsNotReadyForUse() {
        ParameterRun run = ParameterRun.of(TEMPLATE);

        assertThat(run.findings("PAR-25")).hasSize(3);
        assertThat(run.exceptPasses())
                .containsOnly(
                        Map.entry("PAR-08", Verdict.FAIL),
                        Map.entry("PAR-25", Verdict.WARN),
                        Map.entry("PAR-26", Verdict.WARN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"}", "\"pgw_port\"", ":", ",", "canary-key\"", "https", "1,", "\"payment\""})
    void noSecretIsShownOfABrokenFile(String cut) {
        String text = GOOD.replace("canary-password", "canary-\npass#word")
                .replace("canary-key", "canary key\u00e9".repeat(120))
                .replace("https://", "https://me:canary-login@")
                .replace("/v1/pos/sale", "?canary-query");

        ParameterRun run = ParameterRun.of(text.replace(cut, ""));

        assertThat(run.run().resultsWith(Verdict.FAIL)).isNotEmpty();
        assertThat(run.chapter())
                .extracting(RequirementResult::message)
                .noneMatch(message -> message.contains("canary"));
        assertThat(run.run().exchanges().toString()).doesNotContain("canary");
    }
}
