package org.cloudspeaker.conformance.cli.mock;

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
        Firmware guide = Firmware.guide();
        Firmware published = Firmware.published();
        problems.unless(
                version.equals(guide.version()) || version.equals(published.version()),
                "--firmware: expected " + guide.version() + " or " + published.version() + ", found " + version);
        return version.equals(published.version()) ? published : guide;
    }
}
