package org.cloudspeaker.conformance.suites.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cloudspeaker.conformance.suites.files.ParameterRun.GOOD;

import java.util.List;
import org.cloudspeaker.conformance.result.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a finding says of the line as it should stand, and of what the device does with the one that stands there. */
class ParameterMendingTest {
    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "PAR-01|transactions\"|transactions\",|line 18 without this comma",
                "PAR-04|\"mqtt_port\":\"1883\"|\"mqtt_port\":1883|\"mqtt_port\":\"1883\"",
                "PAR-04|\"mqtt_auth_cert\":0|\"mqtt_auth_cert\":\"0\"|\"mqtt_auth_cert\":0",
                "PAR-05|broker.example|mqtts://me:canary@broker.example:8883/x|\"mqtt_endpoint\":\"broker.example\"",
                "PAR-06|\"443\"|\" 443\"|\"pgw_port\":\"443\"",
                "PAR-09|pos/message|pos/#|\"mqtt_topic\":\"pos\"",
                "PAR-10|pos/message|/pos/message/|\"mqtt_topic\":\"pos/message\"",
                "PAR-11|https://pay.example|http://me:canary@h:8443/api|\"pgw_endpoint\":\"https://h\"",
                "PAR-12|https://pay.example|HTTP://pay.example|\"pgw_endpoint\":\"https://pay.example\"",
                "PAR-13|api_key\"|API_KEY\"|\"pgw_auth_type\":\"api_key\"",
                "PAR-15|\"pgw_ssl_cert\":1|\"pgw_ssl_cert\":0|\"pgw_ssl_cert\":1",
                "PAR-17|20271231|2027-12-31|\"pgw_api_key_expiry\":\"20271231\"",
                "PAR-20|/v1/pos/sale|https://h/v1/pos/sale?key=canary|\"pgw_api_sale\":\"/v1/pos/sale\"",
                "PAR-24|mqtt_topic|mqtt_tpoic|\"mqtt_topic\":... in mqtt"
            })
    void theLineIsShownAsItShouldStand(String id, String good, String bad, String mended) {
        Finding finding = finding(id, good, bad);

        assertThat(finding.mended()).isEqualTo(mended);
        assertThat(finding.facts()).contains("mended    : " + mended).doesNotContain("canary");
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            emptyValue = "",
            value = {
                "PAR-05|broker.example|two words",
                "PAR-06|\"443\"|\"70000\"",
                "PAR-07|\"mqtt_auth_cert\":0|\"mqtt_auth_cert\":2",
                "PAR-09|pos/message|#",
                "PAR-16|canary-key|canary\\nkey",
                "PAR-17|20271231|20270230",
                "PAR-18|20271231|20261122",
                "PAR-21|pos/message|a-topic-of-more-than-thirty-one-bytes",
                "PAR-26|\"1883\"|\"8883\""
            })
    void nothingIsMadeUpWhereNobodyCanKnow(String id, String good, String bad) {
        assertThat(finding(id, good, bad).mended()).isEmpty();
    }

    @Test
    void whatRunsOverIsCounted() {
        Finding one = finding("PAR-21", "pos/message", "p".repeat(32));

        assertThat(one.consequence())
                .isEqualTo("the device keeps 31 bytes for it, and 1 byte runs over into what stands behind it in its"
                        + " memory: it may fail at once or on any later day");
    }

    @Test
    void whatTheDeviceSpeaksToAPortOfTheOtherKindIsSaid() {
        assertThat(finding("PAR-26", "\"1883\"", "\"8883\"").consequence())
                .isEqualTo(
                        "firmware V1.0.4 speaks plain TCP to a port that is commonly TLS and, where it is, never gets"
                                + " online");
        assertThat(finding("PAR-26", "\"mqtt_auth_cert\":0", "\"mqtt_auth_cert\":1")
                        .consequence())
                .startsWith("firmware V1.0.4 speaks TLS to a port that is commonly plain TCP");
    }

    private static Finding finding(String id, String good, String bad) {
        assertThat(GOOD).contains(good);
        List<Finding> findings =
                ParameterRun.of(GOOD.replace(good, bad)).result(id).findings();
        assertThat(findings).hasSize(1);
        return findings.get(0);
    }
}
