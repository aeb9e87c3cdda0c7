package org.cloudspeaker.conformance.suites.files.parameter;

import static org.cloudspeaker.conformance.suites.files.parameter.ParameterFileAssert.assertThat;

import java.util.List;
import java.util.Map;
import org.cloudspeaker.conformance.config.parameter.ParameterFile;
import org.cloudspeaker.conformance.config.parameter.ParameterKey;
import org.cloudspeaker.conformance.engine.role.CaseRunner;
import org.cloudspeaker.conformance.junit.ConformanceChapter;
import org.cloudspeaker.conformance.junit.Verifies;

/** PAR: the parameter file as a whole, looked at without a network. */
@ConformanceChapter("PAR")
public class ParameterChecks {
    /** Bytes that firmware V1.0.4 can store. */
    private static final int LONGEST_FILE = 2047;

    /** The values of the guide's template (3.1) that lead to somebody else's servers. */
    private static final Map<ParameterKey, String> EXAMPLES = Map.of(
            ParameterKey.MQTT_ENDPOINT, "q123b328.ala.cn-hangzhou.emqxsl.cn",
            ParameterKey.PGW_ENDPOINT, "ypparbjfugzgwijijfnb.supabase.co",
            ParameterKey.PGW_API_KEY, "sk_58a7b6c4d3e2f1a9b8c7d6e5f4a3b2c1");

    private static final List<ParameterKey> COPIED =
            List.of(ParameterKey.MQTT_ENDPOINT, ParameterKey.PGW_ENDPOINT, ParameterKey.PGW_API_KEY);

    @Verifies("PAR-01")
    void theFileIsOneJsonObjectInUtf8(ParameterFile file) {
        assertThat(file).isUtf8WithoutMark().isStrictJson().isAnObject();
    }

    @Verifies("PAR-02")
    void theFileFitsTheDevicesMemory(ParameterFile file) {
        assertThat(file).hasAtMost(LONGEST_FILE);
    }

    @Verifies("PAR-03")
    void bothObjectsAreThere(ParameterFile file, CaseRunner cases) {
        cases.each(ParameterKey.OBJECTS, object -> assertThat(file).hasObject(object));
    }

    @Verifies("PAR-04")
    void everyRequiredKeyIsThereWithItsType(ParameterFile file, CaseRunner cases) {
        cases.each(ParameterKey.OBJECTS, object -> assertThat(file).hasPlaceForKeysOf(object));
        cases.each(
                List.of(ParameterKey.values()),
                ParameterKey::key,
                key -> assertThat(file).hasWithItsType(key));
    }

    @Verifies("PAR-21")
    void everyValueFitsTheDevicesMemory(ParameterFile file, CaseRunner cases) {
        cases.each(
                assertThat(file).presentKeys(),
                ParameterKey::key,
                key -> assertThat(file).value(key).fitsTheDevice());
    }

    @Verifies("PAR-23")
    void noKeyStandsTwice(ParameterFile file, CaseRunner cases) {
        assertThat(file).hasEachKeyOnce(cases);
    }

    @Verifies("PAR-24")
    void everyKeyIsKnownToTheGuide(ParameterFile file, CaseRunner cases) {
        assertThat(file).hasOnlyKeysOfTheGuide(cases);
    }

    @Verifies("PAR-25")
    void theValuesAreTheCustomersOwn(ParameterFile file, CaseRunner cases) {
        assertThat(file)
                .each(cases, COPIED, (it, key) -> it.value(key).isNotTheExample(EXAMPLES.getOrDefault(key, "")));
    }
}
