package org.cloudspeaker.conformance.suites.files.parameter;

import static org.cloudspeaker.conformance.suites.files.parameter.ParameterFileAssert.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.cloudspeaker.conformance.config.parameter.ParameterFile;
import org.cloudspeaker.conformance.config.parameter.ParameterKey;
import org.cloudspeaker.conformance.engine.role.CaseRunner;
import org.cloudspeaker.conformance.junit.ConformanceChapter;
import org.cloudspeaker.conformance.junit.Verifies;

/** PAR: what the parameter file says of the payment server and of its key. */
@ConformanceChapter("PAR")
public class ParameterPayment {
    /** Bytes that firmware V1.0.4 can store. */
    private static final int LONGEST_URL = 127;

    /** Days in which a new key reaches every device. */
    private static final int NOTICE = 30;

    private static final List<ParameterKey> PATHS = List.of(ParameterKey.PGW_API_SALE, ParameterKey.PGW_API_DETAILS);

    @Verifies("PAR-11")
    void theEndpointIsAHostWithAtMostAScheme(ParameterFile file) {
        assertThat(file).value(ParameterKey.PGW_ENDPOINT).isAHostWithAtMostAScheme();
    }

    @Verifies("PAR-12")
    void cardDataGoesOverTls(ParameterFile file) {
        assertThat(file).value(ParameterKey.PGW_ENDPOINT).isNotPlainHttp();
    }

    @Verifies("PAR-13")
    void theDeviceProvesItselfByKey(ParameterFile file) {
        assertThat(file).value(ParameterKey.PGW_AUTH_TYPE).says("api_key");
    }

    @Verifies("PAR-14")
    void verificationIsOnOrOff(ParameterFile file) {
        assertThat(file).value(ParameterKey.PGW_SSL_CERT).isTheNumberZeroOrOne();
    }

    @Verifies(value = "PAR-15", needs = "PAR-14")
    void theServersCertificateIsVerified(ParameterFile file) {
        assertThat(file).value(ParameterKey.PGW_SSL_CERT).isOne();
    }

    @Verifies("PAR-16")
    void theKeyCanTravelInAHeader(ParameterFile file) {
        assertThat(file).value(ParameterKey.PGW_API_KEY).isPrintable();
    }

    @Verifies("PAR-17")
    void theKeysLastDayIsADate(ParameterFile file) {
        assertThat(file).value(ParameterKey.PGW_API_KEY_EXPIRY).isADate();
    }

    @Verifies(value = "PAR-18", needs = "PAR-17")
    void theKeyHasNotExpired(ParameterFile file, Clock clock) {
        LocalDate today = LocalDate.now(clock);
        assertThat(file).value(ParameterKey.PGW_API_KEY_EXPIRY).isNotBefore(today, today + ", today, or later");
    }

    @Verifies(
            value = "PAR-19",
            needs = {"PAR-17", "PAR-18"})
    void theKeyIsGoodForAWhile(ParameterFile file, Clock clock) {
        LocalDate least = LocalDate.now(clock).plusDays(NOTICE);
        assertThat(file)
                .value(ParameterKey.PGW_API_KEY_EXPIRY)
                .isNotBefore(least, least + ", in " + NOTICE + " days, or later");
    }

    @Verifies("PAR-20")
    void bothPathsAreAbsoluteAndDiffer(ParameterFile file, CaseRunner cases) {
        assertThat(file)
                .each(cases, PATHS, (it, key) -> it.value(key).isAnAbsolutePath())
                .hasDifferent(ParameterKey.PGW_API_SALE, ParameterKey.PGW_API_DETAILS);
    }

    @Verifies("PAR-22")
    void bothUrlsFitTheDevicesMemory(ParameterFile file, CaseRunner cases) {
        assertThat(file).each(cases, PATHS, (it, key) -> it.hasUrlOfAtMost(LONGEST_URL, key));
    }
}
