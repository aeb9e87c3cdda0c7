package org.cloudspeaker.conformance.cli.mock.option;

import java.util.Optional;
import org.cloudspeaker.conformance.card.CardDataProtection;
import org.cloudspeaker.conformance.cli.invocation.OptionProblems;
import org.cloudspeaker.conformance.device.FirmwareProfile;
import picocli.CommandLine.Option;

/** The software of a mock device: the guide's behaviour, and in what another differs. */
public final class DeviceFirmwareOptions {
    @Option(
            names = "--firmware",
            paramLabel = "VERSION",
            defaultValue = "V1.0.0",
            description =
                    "V1.0.0 as in the guide, or V1.0.4 as published by the vendor: no API key, page numbers as JSON"
                            + " numbers, encrypted card data, its own timing (default: ${DEFAULT-VALUE}).")
    private String version = "";

    @Option(names = "--without-api-key", description = "Send no API key, as V1.0.4 does.")
    private boolean withoutKey;

    @Option(
            names = "--page-numbers",
            description = "Send page number and page size as JSON numbers, as V1.0.4 does; the guide shows strings.")
    private boolean pageNumbers;

    @Option(
            names = "--encrypted",
            description =
                    "Send track 2 and EMV data under the test data key (3DES, ECB, the 16 bytes TESTDATAKEY00001),"
                            + " as V1.0.4 does under its own; the guide shows them in clear.")
    private boolean encrypted;

    public FirmwareProfile firmware(OptionProblems problems) {
        FirmwareProfile firmware = known(problems);
        if (withoutKey) {
            firmware = firmware.withoutKey();
        }
        if (pageNumbers) {
            firmware = firmware.withNumbersForPages();
        }
        return encrypted ? firmware.withCardProtection(CardDataProtection.underTestKey()) : firmware;
    }

    private FirmwareProfile known(OptionProblems problems) {
        Optional<FirmwareProfile> known = FirmwareProfile.named(version);
        problems.require(known.isPresent(), "--firmware: expected V1.0.0 or V1.0.4, found " + version);
        return known.orElseGet(FirmwareProfile::guide);
    }
}
