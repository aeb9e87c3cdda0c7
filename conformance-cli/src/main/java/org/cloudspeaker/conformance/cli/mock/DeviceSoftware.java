package org.cloudspeaker.conformance.cli.mock;

import java.util.Optional;
import org.cloudspeaker.conformance.format.CardProtection;
import org.cloudspeaker.conformance.wire.speaker.Firmware;
import picocli.CommandLine.Option;

/** The software of a mock device: the guide's behaviour, and in what another differs. */
final class DeviceSoftware {
    @Option(
            names = "--firmware",
            paramLabel = "VERSION",
            defaultValue = "V1.0.0",
            description = "V1.0.0 as the guide describes it, or V1.0.4 as the vendor has published it: without an API"
                    + " key, with numbers for pages, with encrypted card data, at its own pace (default:"
                    + " ${DEFAULT-VALUE}).")
    private String version = "";

    @Option(names = "--without-api-key", description = "Send no API key, as V1.0.4 does.")
    private boolean withoutKey;

    @Option(
            names = "--page-numbers",
            description = "Send pageNo and pageSize as JSON numbers, as V1.0.4 does; the guide shows strings.")
    private boolean pageNumbers;

    @Option(
            names = "--encrypted",
            description = "Send track2 and emvData under the test data key (3DES, ECB, the 16 bytes TESTDATAKEY00001),"
                    + " as V1.0.4 does under its own; the guide shows them in clear.")
    private boolean encrypted;

    Firmware firmware(Problems problems) {
        Firmware firmware = known(problems);
        if (withoutKey) {
            firmware = firmware.withoutKey();
        }
        if (pageNumbers) {
            firmware = firmware.withNumbersForPages();
        }
        return encrypted ? firmware.sending(CardProtection.underTestKey()) : firmware;
    }

    private Firmware known(Problems problems) {
        Optional<Firmware> known = Firmware.named(version);
        problems.unless(known.isPresent(), "--firmware: expected V1.0.0 or V1.0.4, found " + version);
        return known.orElseGet(Firmware::guide);
    }
}
