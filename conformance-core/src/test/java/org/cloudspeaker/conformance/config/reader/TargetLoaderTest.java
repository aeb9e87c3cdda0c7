package org.cloudspeaker.conformance.config.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.cloudspeaker.conformance.config.AdditionalTestDevices;
import org.cloudspeaker.conformance.config.BenchConfig;
import org.cloudspeaker.conformance.config.LatencyLimits;
import org.cloudspeaker.conformance.config.MessageSourceConfig;
import org.cloudspeaker.conformance.config.MqttConfig;
import org.cloudspeaker.conformance.config.MqttCredentials;
import org.cloudspeaker.conformance.config.MqttTransport;
import org.cloudspeaker.conformance.config.OtaPackageFile;
import org.cloudspeaker.conformance.config.PaymentConfig;
import org.cloudspeaker.conformance.config.PaymentTrigger;
import org.cloudspeaker.conformance.config.QueryTotalMeaning;
import org.cloudspeaker.conformance.config.RepeatedSalePolicy;
import org.cloudspeaker.conformance.config.RequestRate;
import org.cloudspeaker.conformance.config.RequirementDeclaration;
import org.cloudspeaker.conformance.config.RunLimits;
import org.cloudspeaker.conformance.config.RunSize;
import org.cloudspeaker.conformance.config.SerialNumbers;
import org.cloudspeaker.conformance.config.Target;
import org.cloudspeaker.conformance.config.WaitLimits;
import org.cloudspeaker.conformance.config.parameter.Secret;
import org.cloudspeaker.conformance.config.problem.ConfigException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TargetLoaderTest {
    private static final String DEVICE = "device: {parameters: posparam.ini, sn: TEST000000000001}\n";

    @TempDir
    Path folder;

    @Test
    void aShortTargetFileHasTheDefaults() throws IOException {
        Target target = new TargetFolder(folder).load(DEVICE);

        assertThat(target.name()).isEqualTo("acme.yaml");
        assertThat(target.sandbox()).isFalse();
        assertThat(target.format()).isEqualTo(Target.GUIDE_FORMAT);
        assertThat(target.mqtt()).isEqualTo(MqttConfig.defaults());
        assertThat(target.payment()).isEqualTo(PaymentConfig.defaults());
        assertThat(target.limits()).isEqualTo(RunLimits.defaults());
        assertThat(target.messages()).isEqualTo(MessageSourceConfig.none());
        assertThat(target.declared()).isEmpty();
        assertThat(target.origin()).isEqualTo(folder.resolve("acme.yaml").toString());
        assertThat(target.device().parameters().parameters()).isPresent();
        assertThat(target.device().credentials()).isEmpty();
    }

    @Test
    void everySettingIsTaken() throws IOException {
        TargetFolder files = new TargetFolder(folder);
        Files.createDirectory(folder.resolve("captured"));
        files.write("captured/day.jsonl", "{ }\n{ }\n");
        files.write("profile.yaml", "name: acme\n");
        Target target = files.load(TargetFolder.resource("every-setting.yaml"));

        assertThat(target.name()).isEqualTo("Acme Pay");
        assertThat(target.sandbox()).isTrue();
        assertThat(target.device().others())
                .isEqualTo(new AdditionalTestDevices(
                        List.of("TEST900000000001", "TEST900000000002", "TEST900000000003"), true));
        assertThat(target.device().credentials()).contains(new MqttCredentials("{sn}", new Secret("{sn}")));
        assertThat(target.format()).isEqualTo(folder.resolve("profile.yaml").toString());
        assertThat(target.mqtt())
                .isEqualTo(new MqttConfig(
                        MqttTransport.TLS,
                        List.of(),
                        Optional.empty(),
                        Optional.of(new MqttCredentials("backend", new Secret("canary-backend"))),
                        Optional.of("pos/status")));
        assertThat(target.payment().apiKey())
                .isEqualTo(new PaymentConfig.ApiKeyConfig(
                        "Authorization", "Bearer ", Optional.of(new Secret("old-canary-backend"))));
        assertThat(target.payment().declineAmount()).hasValue(5100);
        assertThat(target.payment().total()).isEqualTo(QueryTotalMeaning.FLAG);
        assertThat(target.payment().repeats())
                .isEqualTo(new RepeatedSalePolicy(
                        RepeatedSalePolicy.ChangedAmountPolicy.FIRST_ANSWER,
                        RepeatedSalePolicy.DeclinedRetryPolicy.TRIED_AGAIN));
        assertThat(target.limits())
                .isEqualTo(new RunLimits(
                        new WaitLimits(
                                Duration.ofMillis(300),
                                Duration.ofSeconds(10),
                                Duration.ofMinutes(2),
                                Duration.ofSeconds(1),
                                Duration.ofSeconds(4)),
                        new LatencyLimits(Duration.ofSeconds(3), Duration.ofSeconds(4)),
                        new RunSize(7, 3, 12, OptionalLong.of(5_000_000)),
                        Optional.of(new RequestRate(10, Duration.ofSeconds(1)))));
        assertThat(target.messages().files().orElseThrow().messages())
                .extracting(message -> message.place())
                .containsExactly(
                        folder.resolve("captured/day.jsonl:1").toString(),
                        folder.resolve("captured/day.jsonl:2").toString());
        assertThat(target.declared())
                .containsExactly(
                        new RequirementDeclaration.NotApplicable("KEY-04", "keys do not expire"),
                        new RequirementDeclaration.Waiver("QRY-15", "fixed mask", LocalDate.of(2027, 1, 31)));
        assertThat(target.toString()).doesNotContain("canary");
    }

    @Test
    void sectionsLeftEmptyHaveTheDefaults() throws IOException {
        Target target = new TargetFolder(folder)
                .load(DEVICE + "limits:\n  # connect: 5s\nmqtt:\npayment:\n  decline:\nwaivers:\nname:\n");

        assertThat(target.limits()).isEqualTo(RunLimits.defaults());
        assertThat(target.payment()).isEqualTo(PaymentConfig.defaults());
    }

    @Test
    void packagesAreFilesAndTheZipsOfFoldersInTheOrderOfTheirNames() throws IOException {
        Files.createDirectories(folder.resolve("ota/old"));
        TargetFolder files = new TargetFolder(folder);
        for (String name : List.of("ota/b.zip", "ota/a.ZIP", "ota/notes.txt", "ota/old/c.zip", "one.bin")) {
            files.write(name, "PK");
        }

        assertThat(files.load(DEVICE + "packages: [one.bin, ota]\n").packages())
                .extracting(OtaPackageFile::fileName)
                .containsExactly("one.bin", "a.ZIP", "b.zip");
    }

    @Test
    void aTriggerFillsInThePayment() throws IOException {
        PaymentTrigger trigger = new TargetFolder(folder)
                .load(DEVICE
                        + "sandbox: true\nmessages:\n  trigger: {method: PUT, url: \"https://b.example/{sn}?o={orderId}\","
                        + " header: \"Authorization: Bearer ${env:BACKEND}\","
                        + " body: '{\"amount\":\"{amount}\",\"price\":{decimal}}'}\n")
                .messages()
                .trigger()
                .orElseThrow()
                .withOrder(new PaymentTrigger.PaymentOrder(12344, "A 1", "TEST1"));

        assertThat(trigger).isInstanceOfSatisfying(PaymentTrigger.HttpTrigger.class, http -> {
            assertThat(http.method()).isEqualTo("PUT");
            assertThat(http.url()).hasToString("https://b.example/TEST1?o=A+1");
            assertThat(http.body()).isEqualTo("{\"amount\":\"12344\",\"price\":123.44}");
            assertThat(http.header().orElseThrow().value().value()).isEqualTo("Bearer canary-backend");
            assertThat(http.toString()).doesNotContain("canary");
        });
    }

    @Test
    void aTriggerMayBeACommandOrAPerson() throws IOException {
        TargetFolder files = new TargetFolder(folder);
        String sandbox = DEVICE + "sandbox: true\nmessages:\n  trigger: ";

        assertThat(files.load(sandbox + "{command: [\"./pay.sh\", \"{decimal}\"]}\n")
                        .messages()
                        .trigger())
                .contains(new PaymentTrigger.ProgramTrigger(List.of("./pay.sh", "{decimal}"), folder.toAbsolutePath()));
        assertThat(files.load(sandbox + "{prompt: \"pay {decimal}\", within: 90s}\n")
                        .messages()
                        .trigger())
                .contains(new PaymentTrigger.ManualTrigger("pay {decimal}", Duration.ofSeconds(90)));
    }

    @Test
    void furtherDevicesMayBeListed() throws IOException {
        Target target =
                new TargetFolder(folder).load("device: {parameters: posparam.ini, sn: T1, others: [T2, T1, \"T3\"]}\n");

        assertThat(target.device().others()).isEqualTo(new AdditionalTestDevices(List.of("T2", "T3"), true));
    }

    @ParameterizedTest
    @CsvSource({
        "TEST000000000001,TEST00000000T001,TEST00000000T100",
        "T1,T1T001,T1T100",
        "S20A1012574P0002,S20A1012574PT001,S20A1012574PT100",
        "A2345678901234567890123456789012,A234567890123456789012345678T001,A234567890123456789012345678T100",
        "TEST00000000T001,TEST00000000T002,TEST00000000T101"
    })
    void furtherDevicesAreMadeUpAndNotPromised(String sn, String first, String last) {
        AdditionalTestDevices others = SerialNumbers.generate(sn);

        assertThat(others.promised()).isFalse();
        assertThat(others.sns())
                .hasSize(100)
                .doesNotContain(sn)
                .startsWith(first)
                .endsWith(last);
        assertThat(others.sns()).allMatch(made -> made.length() <= 32).doesNotHaveDuplicates();
    }

    @Test
    void aBrokenParameterFileIsNoProblemOfTheTarget() throws IOException {
        TargetFolder files = new TargetFolder(folder);
        files.write("posparam.ini", "{\"mqtt\":");

        Target target = files.load(DEVICE);

        assertThat(target.device().parameters().parameters()).isEmpty();
        assertThat(target.device().parameters().syntaxProblem()).isPresent();
    }

    @Test
    void aTargetCanBeMadeOfAParameterFileAndASerialNumber() throws IOException {
        Path parameters = new TargetFolder(folder).write("other.ini", TargetFolder.PARAMETERS);

        Target target = TargetFolder.loader().of(parameters, "TEST000000000001");

        assertThat(target.device().sn()).isEqualTo("TEST000000000001");
        assertThat(target.device().others().sns()).hasSize(100);
        assertThat(target.name()).isEqualTo(parameters.toString());
        assertThat(target.origin()).isEmpty();
    }

    @Test
    void withoutATargetFileTheSerialNumberIsCheckedAsWell() throws IOException {
        Path parameters = new TargetFolder(folder).write("other.ini", TargetFolder.PARAMETERS);

        assertThatThrownBy(() -> TargetFolder.loader().of(parameters, "a/b"))
                .hasMessage("--sn: expected a serial number of 1 to 32 letters, digits, dots, dashes, colons or"
                        + " underscores, found \"a/b\"; try --sn TEST000000000001");
    }

    @Test
    void aParameterFileThatIsMissingIsAProblem() {
        Path missing = folder.resolve("none.ini");

        assertThatThrownBy(() -> TargetFolder.loader().of(missing, "T1"))
                .isInstanceOf(ConfigException.class)
                .hasMessage(missing + ": expected the device's parameter file (posparam.ini), found no such file");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"00112233445566778899aabbccddeeff\"",
                "00112233445566778899AABBCCDDEEFF0123456789ABCDEF",
                "\"${env:DATA_KEY}\""
            })
    void aDataKeyIsTakenAndNotShown(String written) throws IOException {
        Path file = Files.writeString(
                folder.resolve("device.yaml"), "device: {sn: T1}\nbench: {data-key: " + written + "}\n");
        Target target = new TargetLoader(Set.of(), Map.of("DATA_KEY", "00112233445566778899aabbccddeeff")).load(file);

        assertThat(target.bench().flatMap(BenchConfig::dataKey))
                .hasValueSatisfying(key -> assertThat(key.value()).startsWith("00112233"));
        assertThat(target.toString()).contains("dataKey=Optional[(secret)]").doesNotContain("00112233");
    }
}
