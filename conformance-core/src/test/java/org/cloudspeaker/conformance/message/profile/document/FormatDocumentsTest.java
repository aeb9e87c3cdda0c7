package org.cloudspeaker.conformance.message.profile.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cloudspeaker.conformance.message.MessageType;
import org.cloudspeaker.conformance.message.profile.FormatProfile;
import org.cloudspeaker.conformance.message.profile.reader.FormatProblem;
import org.cloudspeaker.conformance.message.profile.reader.FormatProfileLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormatDocumentsTest {
    private static final Path FORMATS = Path.of("..", "sample-configs", "formats");

    @TempDir
    Path folder;

    private final FormatProfileLoader profiles = new FormatProfileLoader();

    @Test
    void everyFormatOfTheGalleryIsRight() throws IOException {
        try (var files = Files.list(FORMATS)) {
            assertThat(files.filter(file -> file.toString().endsWith(".yaml")).toList())
                    .hasSizeGreaterThanOrEqualTo(9)
                    .allSatisfy(file -> assertThat(profiles.check(file).problems())
                            .as(file.toString())
                            .extracting(FormatProblem::text)
                            .isEmpty());
        }
    }

    @Test
    void theGuideMeansTheSameInTheNewShape() throws IOException {
        String migrated = new FormatYaml(profiles.guide()).write().replace("format: guide", "format: migrated");
        FormatProfile read = profiles.read(Files.writeString(folder.resolve("migrated.yaml"), migrated));
        assertThat(FormatDiff.between(profiles.guide(), read)).isEmpty();
    }

    @Test
    void everyWrongSampleNamesWhatItBreaks() {
        List<WrongSamples.WrongSample> wrong =
                new WrongSamples(profiles.read(FORMATS.resolve("dspread-trade.yaml"))).all();
        assertThat(wrong)
                .extracting(sample -> sample.type().key() + "/" + sample.name())
                .contains(
                        "broadcast/status--word",
                        "sale/data.transAmount--form",
                        "sale/sysId--word",
                        "sale/data.deviceSn--missing",
                        "sale-answer/transInfo.transStatus--word",
                        "query/undeclared");
        assertThat(wrong).allSatisfy(sample -> assertThat(sample.rule()).startsWith("FMT-0"));
    }

    @Test
    void aDifferenceIsToldInBothWords() {
        List<FormatChange> changes =
                FormatDiff.between(profiles.guide(), profiles.read(FORMATS.resolve("dspread-trade.yaml")));
        assertThat(changes)
                .anySatisfy(change -> {
                    assertThat(change.type()).isEqualTo(MessageType.BROADCAST);
                    assertThat(change.kind()).isEqualTo(FormatChange.ChangeKind.RENAMED);
                    assertThat(change.detail()).isEqualTo("/transType -> /status");
                })
                .anySatisfy(
                        change -> assertThat(change.detail()).contains("12344 minor units: \"12344\" -> \"123.44\""));
    }

    @Test
    void aTableShowsEveryPlaceWithASample() {
        String table = new FormatTable(profiles.read(FORMATS.resolve("xml-gateway.yaml"))).markdown();
        assertThat(table)
                .contains("| /PAYMENT/AMOUNT | amount | string | yes |", "<AMOUNT>66.66</AMOUNT>", "## sale-answer")
                .doesNotContain("sample-secret");
    }

    @Test
    void schemasHoldFormsWordsAndConstants() {
        FormatSchema schema = new FormatSchema(profiles.read(FORMATS.resolve("dspread-trade.yaml")));
        assertThat(schema.jsonSchema()).contains("\"const\" : \"001\"", "\"pattern\" : \"^(?:\\\\d{6})$\"");
        assertThat(schema.openApi()).contains("\"/pgw_api_sale\"", "#/components/schemas/sale-answer");
        assertThat(schema.asyncApi()).contains("\"qos\" : 1", "\"address\" : \"{prefix}/{sn}\"");
    }
}
