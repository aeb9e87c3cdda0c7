package org.cloudspeaker.conformance.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.cloudspeaker.conformance.config.parameter.ParameterFile;
import org.cloudspeaker.conformance.config.problem.ConfigException;
import org.cloudspeaker.conformance.config.reader.TargetFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TargetFileTemplateTest {
    @TempDir
    Path folder;

    @Test
    void onThisMachineItLoadsAsItStands() throws IOException {
        Target target = new TargetFolder(folder).load(template(TargetFolder.PARAMETERS));

        assertThat(target.name()).isEqualTo("localhost");
        assertThat(target.device().sn()).isEqualTo("TEST000000000001");
        assertThat(target.sandbox()).isFalse();
        assertThat(target.mqtt()).isEqualTo(MqttConfig.defaults());
        assertThat(target.payment()).isEqualTo(PaymentConfig.defaults());
        assertThat(target.limits()).isEqualTo(RunLimits.defaults());
    }

    @Test
    void elsewhereItsOwnerHasToAllowSales() throws IOException {
        TargetFolder files = new TargetFolder(folder);
        String parameters = TargetFolder.PARAMETERS.replace("127.0.0.1", "broker.example");
        files.write("posparam.ini", parameters);
        String template = template(parameters);

        assertThat(template).contains("# Sales are made at broker.example.").contains("\n# sandbox: true\n");
        assertThat(files.problems(template)).singleElement().asString().contains("sandbox: expected true");
        assertThat(files.load(template.replace("# sandbox", "sandbox")).sandbox())
                .isTrue();
    }

    @Test
    void everyLineThatIsCommentedOutIsTaken() throws IOException {
        String template = template(TargetFolder.PARAMETERS)
                .replaceAll("(?m)^( *)# ((others|credentials|decline|not-applicable|  - \\{id)\\b.*)$", "$1$2");

        Target target = new TargetFolder(folder).load(template);

        assertThat(target.device().others().sns()).hasSize(100);
        assertThat(target.device().credentials()).isPresent();
        assertThat(target.payment().declineAmount()).hasValue(5100);
        assertThat(target.declared()).extracting(RequirementDeclaration::id).containsExactly("KEY-04");
    }

    @Test
    void itHoldsNoSecretAndQuotesWhatItIsGiven() throws IOException {
        TargetFolder files = new TargetFolder(folder);
        files.write("a: \"b\" #.ini", TargetFolder.PARAMETERS);
        String template = TargetFileTemplate.render(file(TargetFolder.PARAMETERS), "a: \"b\" #.ini", "TEST1");

        assertThat(template).doesNotContain("canary");
        assertThat(files.problems(template)).isEmpty();
    }

    @Test
    void aBrokenParameterFileHasATemplateToo() throws IOException {
        assertThat(new TargetFolder(folder).problems(template("{"))).isEmpty();
    }

    @Test
    void aSerialNumberThatIsNoneIsRefused() {
        ParameterFile file = file(TargetFolder.PARAMETERS);

        assertThatThrownBy(() -> TargetFileTemplate.render(file, "posparam.ini", "+/#"))
                .isInstanceOf(ConfigException.class)
                .hasMessageStartingWith("--sn: expected a serial number");
    }

    private static String template(String parameters) {
        return TargetFileTemplate.render(file(parameters), "posparam.ini", "TEST000000000001");
    }

    private static ParameterFile file(String text) {
        return ParameterFile.of("posparam.ini", text.getBytes(StandardCharsets.UTF_8));
    }
}
