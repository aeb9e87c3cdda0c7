package org.cloudspeaker.conformance.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TargetProblemsTest {
    private static final String DEVICE = "device: {parameters: posparam.ini, sn: TEST000000000001}\n";

    @TempDir
    Path folder;

    @ParameterizedTest
    @MethodSource({"syntax", "device", "servers", "rest"})
    void aBadTargetFileSaysInOneLineWhatIsWrong(String yaml, String problem) throws IOException {
        assertThat(new TargetFolder(folder).problems(yaml)).containsExactly("acme.yaml" + problem);
    }

    static Stream<Arguments> syntax() {
        return Stream.of(
                arguments("", ": expected a target file (YAML), found an empty file"),
                arguments(
                        "- a\n",
                        ":1:1: expected a target file (YAML), found a list; try conformance init posparam.ini to have one written"),
                arguments(
                        "hello\n",
                        ":1:1: expected a target file (YAML), found a string; try conformance init posparam.ini to have one written"),
                arguments(
                        TargetFolder.PARAMETERS,
                        ": expected a target file (YAML), found the device's parameter file; try conformance init posparam.ini to have one written"),
                arguments(
                        "device:\n\tsn: X\n",
                        ":2:1: expected a target file (YAML), found a tab where YAML wants spaces"),
                arguments("name: \"Acme\n", ":1:7: expected a target file (YAML), found a quote that is never closed"),
                arguments(
                        "name: &a Acme\n",
                        ":1:1: device: expected the device that is played, found nothing; try device: {parameters: posparam.ini, sn: \"TEST000000000001\"}"),
                arguments(
                        DEVICE + "---\n" + DEVICE,
                        ":3:1: expected a target file (YAML), found a second value after the first"),
                arguments(
                        "name: a\0b",
                        ":1:8: expected a target file (YAML), found the control character U+0000, so no text file"),
                arguments(
                        DEVICE + "name: " + "x".repeat(1 << 20),
                        ": expected a target file (YAML), found more than 1 MiB; try conformance init posparam.ini to have one written"),
                arguments(
                        "a: ".repeat(3) + "b\n",
                        ":1:5: expected a target file (YAML), found a colon where no key can stand (wrong indentation, or a text that needs quotes)"),
                arguments(
                        "a: " + "[".repeat(70),
                        ":1:68: expected a target file (YAML), found more than 64 levels of nesting"));
    }

    static Stream<Arguments> device() {
        return Stream.of(
                arguments(
                        "name: Acme\n",
                        ":1:1: device: expected the device that is played, found nothing; try device: {parameters: posparam.ini, sn: \"TEST000000000001\"}"),
                arguments("device: posparam.ini\n", ":1:9: device: expected keys and values, found a string"),
                arguments(
                        "device: {parameters: posparam.ini}\n",
                        ":1:9: device.sn: expected a serial number of 1 to 32 letters, digits, dots, dashes, colons or underscores, found nothing; try sn: \"TEST000000000001\""),
                arguments(
                        "device: {sn: T1}\n",
                        ":1:9: device.parameters: expected the path of the device's parameter file (posparam.ini), found nothing; try parameters: posparam.ini"),
                arguments(
                        "device: {parameters: missing.ini, sn: T1}\n",
                        ":1:22: device.parameters: expected the device's parameter file (posparam.ini), found no such file: missing.ini"),
                arguments(
                        "device: {parameters: ., sn: T1}\n",
                        ":1:22: device.parameters: expected the device's parameter file (posparam.ini), found a folder: ."),
                arguments(
                        "device: {parameters: posparam.ini, sn: 17}\n",
                        ":1:40: device.sn: expected a serial number of 1 to 32 letters, digits, dots, dashes, colons or underscores, found a number; try sn: \"TEST000000000001\""),
                arguments(
                        "device: {parameters: posparam.ini, sn: \"a b\"}\n",
                        ":1:40: device.sn: expected a serial number of 1 to 32 letters, digits, dots, dashes, colons or underscores, found \"a b\"; try sn: \"TEST000000000001\""),
                arguments(
                        "device: {parameters: posparam.ini, sn: T1, others: [T2, T/3]}\n",
                        ":1:57: device.others[2]: expected a serial number of 1 to 32 letters, digits, dots, dashes, colons or underscores, found \"T/3\""),
                arguments(
                        "device: {parameters: posparam.ini, sn: T1, others: [T2, T2]}\n",
                        ":1:57: device.others[2]: expected each serial number once, found T2 a second time"),
                arguments(
                        "device: {parameters: posparam.ini, sn: T1, others: {pattern: T9, count: 3}}\n",
                        ":1:62: device.others.pattern: expected a pattern with one {n} or {n:011} in it whose serial numbers have at most 32 characters, found \"T9\"; try pattern: \"TEST9{n:011}\""),
                arguments(
                        "device: {parameters: posparam.ini, sn: T1, others: {pattern: \"T{n:032}\", count: 3}}\n",
                        ":1:62: device.others.pattern: expected a pattern with one {n} or {n:011} in it whose serial numbers have at most 32 characters, found \"T{n:032}\"; try pattern: \"TEST9{n:011}\""),
                arguments(
                        "device: {parameters: posparam.ini, sn: T1, others: {pattern: \"T{n}\", count: 0}}\n",
                        ":1:77: device.others.count: expected a whole number from 1 to 10000, found 0; try count: 100"),
                arguments(
                        "device: {parameters: posparam.ini, sn: T1, others: {pattern: \"T{n}\"}}\n",
                        ":1:52: device.others.count: expected a whole number, found nothing; try count: 100"),
                arguments(
                        "device: {parameters: posparam.ini, sn: T1, credentials: {username: a}}\n",
                        ":1:57: device.credentials.password: expected text, found nothing; try password: \"${env:NAME}\""),
                arguments(
                        "device: {parameters: posparam.ini, sn: T1, credentials: {username: a, password: 1}}\n",
                        ":1:81: device.credentials.password: expected text, found a number; try quotes around it"),
                arguments(
                        "device: {parameters: posparam.ini, sn: T1, credentials: {username: a, password: \"\"}}\n",
                        ":1:81: device.credentials.password: expected text, found nothing in it; try password: \"${env:NAME}\""),
                arguments(
                        "device: {parameters: posparam.ini, sn: T1, credentials: {username: a, password: \"${env:NO}\"}}\n",
                        ":1:81: device.credentials.password: expected the environment variable NO, found none of that name; try export NO=... before the run"),
                arguments(
                        "device: {parameters: posparam.ini, sn: T1, credentials: {username: a, password: \"${env:canary\"}}\n",
                        ":1:81: device.credentials.password: expected an environment variable such as ${env:API_KEY}, found ${env: without a name or without }"),
                arguments(
                        "device: {parameters: posparam.ini, sn: T1, param: 1}\n",
                        ":1:44: device.param: expected one of the keys parameters, sn, others, credentials, found a key that is not known here"));
    }

    static Stream<Arguments> servers() {
        return Stream.of(
                arguments(
                        DEVICE + "mqtt: {transport: ssl}\n",
                        ":2:19: mqtt.transport: expected auto, tcp, tls or mutual-tls, found \"ssl\"; try transport: auto"),
                arguments(
                        DEVICE + "mqtt: {transport: mutual-tls}\n",
                        ":2:19: mqtt.transport: expected device-certificate beside it, found none; try device-certificate: {certificate: device.pem, key: device-key.pem}"),
                arguments(
                        DEVICE + "mqtt: {trust: ca.pem}\n",
                        ":2:15: mqtt.trust: expected a PEM file of certificates, found no such file: ca.pem"),
                arguments(
                        DEVICE + "mqtt: {trust: posparam.ini}\n",
                        ":2:15: mqtt.trust: expected a PEM file of certificates, found no -----BEGIN CERTIFICATE----- that can be read"),
                arguments(
                        DEVICE + "mqtt: {device-certificate: {certificate: posparam.ini, key: posparam.ini}}\n",
                        ":2:42: mqtt.device-certificate.certificate: expected a PEM file of certificates, found no -----BEGIN CERTIFICATE----- that can be read"),
                arguments(
                        DEVICE + "mqtt: {status-topic: \" \"}\n",
                        ":2:22: mqtt.status-topic: expected a topic, found \" \"; try status-topic: pos/status"),
                arguments(
                        DEVICE + "mqtt: {customer-server: backend}\n",
                        ":2:25: mqtt.customer-server: expected keys and values, found a string"),
                arguments(
                        DEVICE + "payment: {api_key: {header: X}}\n",
                        ":2:11: payment.api_key: expected one of the keys trust, api-key, decline, total, found a key that is not known here; did you mean api-key?"),
                arguments(
                        DEVICE + "payment: {api-key: {header: \"X Key\"}}\n",
                        ":2:29: payment.api-key.header: expected the name of an HTTP header, found \"X Key\"; try header: X-API-Key"),
                arguments(
                        DEVICE + "payment: {api-key: {expired: \"${env:EMPTY}\"}}\n",
                        ":2:30: payment.api-key.expired: expected text, found nothing in it; try expired: \"${env:NAME}\""),
                arguments(
                        DEVICE + "payment: {decline: {amount: 51.00}}\n",
                        ":2:29: payment.decline.amount: expected an amount of two decimal places in quotes, such as \"51.00\", found a number; try amount: \"51.00\""),
                arguments(
                        DEVICE + "payment: {decline: {amount: \"51\"}}\n",
                        ":2:29: payment.decline.amount: expected an amount of two decimal places in quotes, such as \"51.00\", found \"51\"; try amount: \"51.00\""),
                arguments(
                        DEVICE + "payment: {total: sum}\n",
                        ":2:18: payment.total: expected count or flag, found \"sum\"; try total: count"));
    }

    static Stream<Arguments> rest() {
        return Stream.of(
                arguments(
                        DEVICE + "sandbox: yes\n",
                        ":2:10: sandbox: expected true or false, found a string; try sandbox: true"),
                arguments(
                        DEVICE + "naem: Acme\n",
                        ":2:1: naem: expected one of the keys name, sandbox, device, format, mqtt, payment, limits, messages, not-applicable, waivers, found a key that is not known here; did you mean name?"),
                arguments(
                        DEVICE + "quux: 1\n",
                        ":2:1: quux: expected one of the keys name, sandbox, device, format, mqtt, payment, limits, messages, not-applicable, waivers, found a key that is not known here"),
                arguments(
                        DEVICE + "name: \"\"\n",
                        ":2:7: name: expected a name of 1 to 100 characters, found \"\"; try name: Acme Pay, sandbox"),
                arguments(
                        DEVICE + "format: formats/acme.yaml\n",
                        ":2:9: format: expected guide, or the path of a format profile, found no such file: formats/acme.yaml"),
                arguments(
                        DEVICE + "limits: {connect: five seconds}\n",
                        ":2:19: limits.connect: expected a duration such as 300ms, 5s or 2m (at most 10m), found \"five seconds\"; try connect: 5s"),
                arguments(
                        DEVICE + "limits: {connect: 0s}\n",
                        ":2:19: limits.connect: expected a duration such as 300ms, 5s or 2m (at most 10m), found \"0s\"; try connect: 5s"),
                arguments(
                        DEVICE + "limits: {connect: 11m}\n",
                        ":2:19: limits.connect: expected a duration such as 300ms, 5s or 2m (at most 10m), found \"11m\"; try connect: 5s"),
                arguments(
                        DEVICE + "limits: {answer: 5}\n",
                        ":2:18: limits.answer: expected a duration such as 300ms, 5s or 2m (at most 10m), found a number; try answer: 10s"),
                arguments(
                        DEVICE + "limits: {sales: many}\n",
                        ":2:17: limits.sales: expected a whole number from 0 to 100000, found a string; try sales: 2000"),
                arguments(
                        DEVICE + "limits: {sales: -1}\n",
                        ":2:17: limits.sales: expected a whole number from 0 to 100000, found -1; try sales: 2000"),
                arguments(
                        DEVICE + "limits: {latency: 5s}\n",
                        ":2:19: limits.latency: expected keys and values, found a string"),
                arguments(
                        DEVICE + "limits:\n  connect: 5s\n  connect: 6s\n",
                        ":4:3: limits.connect: expected this key once, found a second one (the first is in line 3); try one of them only"),
                arguments(
                        DEVICE + "messages: {files: captured}\n",
                        ":2:19: messages.files: expected a file or folder of captured messages, found no such file: captured"),
                arguments(
                        DEVICE + "messages: {trigger: {url: \"canary\"}}\n",
                        ":2:27: messages.trigger.url: expected an http or https URL; {amount}, {orderId} and {sn} may stand in it, found a string that is none; try url: \"https://backend.example/test-payment\""),
                arguments(
                        DEVICE + "messages: {trigger: {url: \"https://backend.example/canary\"}}\n",
                        ":1:1: sandbox: expected true, because sales are made at backend.example, found nothing; try sandbox: true, if these are test servers"),
                arguments(
                        DEVICE + "messages: {trigger: {method: DELETE, url: \"http://localhost/\"}}\n",
                        ":2:30: messages.trigger.method: expected GET, POST, PUT or PATCH, found \"DELETE\"; try method: POST"),
                arguments(
                        DEVICE + "not-applicable: KEY-04\n", ":2:17: not-applicable: expected a list, found a string"),
                arguments(
                        DEVICE + "not-applicable: [KEY-04]\n",
                        ":2:18: not-applicable[1]: expected keys and values, found a string"),
                arguments(
                        DEVICE + "not-applicable: [{id: KEY-04}]\n",
                        ":2:18: not-applicable[1].reason: expected a reason in words, found nothing; try reason: \"keys of this sandbox do not expire\""),
                arguments(
                        DEVICE + "not-applicable: [{id: KEY-44, reason: none}]\n",
                        ":2:23: not-applicable[1].id: expected the id of a requirement, found \"KEY-44\"; did you mean KEY-04?"),
                arguments(
                        DEVICE + "not-applicable: [{id: something, reason: none}]\n",
                        ":2:23: not-applicable[1].id: expected the id of a requirement, found \"something\"; try conformance list to see them all"),
                arguments(
                        DEVICE + "waivers: [{id: SAL-01, reason: later, until: 2027-02-30}]\n",
                        ":2:46: waivers[1].until: expected a date such as 2027-01-31, found \"2027-02-30\"; try until: 2027-01-31"),
                arguments(
                        DEVICE + "waivers: [{id: SAL-01, reason: later}]\n",
                        ":2:11: waivers[1].until: expected a date such as 2027-01-31, found nothing; try until: 2027-01-31"),
                arguments(
                        DEVICE + "not-applicable: [{id: SAL-01, reason: a}]\n"
                                + "waivers: [{id: SAL-01, reason: b, until: 2027-01-31}]\n",
                        ":3:16: waivers[1].id: expected each requirement once, found SAL-01 again (first in line 2)"));
    }

    @Test
    void allProblemsAreToldAtOnceInTheOrderOfTheLines() throws IOException {
        String yaml = """
                name: Acme
                device:
                  parameters: missing.ini
                  sn: "no serial number"
                mqtt:
                  transport: ssl
                  customer-server: {username: backend, password: "${env:MQTT_BACKEND_PASSWORD}"}
                payment:
                  totl: count
                limits:
                  connect: five seconds
                  latency: {sale: 5}
                waivers:
                  - {id: QRY-51, reason: later, until: 2027-01-31}
                """;

        assertThat(new TargetFolder(folder).problems(yaml))
                .containsExactly(
                        "acme.yaml:3:15: device.parameters: expected the device's parameter file (posparam.ini),"
                                + " found no such file: missing.ini",
                        "acme.yaml:4:7: device.sn: expected a serial number of 1 to 32 letters, digits, dots, dashes,"
                                + " colons or underscores, found \"no serial number\"; try sn: \"TEST000000000001\"",
                        "acme.yaml:6:14: mqtt.transport: expected auto, tcp, tls or mutual-tls, found \"ssl\";"
                                + " try transport: auto",
                        "acme.yaml:7:50: mqtt.customer-server.password: expected the environment variable"
                                + " MQTT_BACKEND_PASSWORD, found none of that name;"
                                + " try export MQTT_BACKEND_PASSWORD=... before the run",
                        "acme.yaml:9:3: payment.totl: expected one of the keys trust, api-key, decline, total,"
                                + " found a key that is not known here; did you mean total?",
                        "acme.yaml:11:12: limits.connect: expected a duration such as 300ms, 5s or 2m (at most 10m),"
                                + " found \"five seconds\"; try connect: 5s",
                        "acme.yaml:12:19: limits.latency.sale: expected a duration such as 300ms, 5s or 2m"
                                + " (at most 10m), found a number; try sale: 5s",
                        "acme.yaml:14:10: waivers[1].id: expected the id of a requirement, found \"QRY-51\";"
                                + " did you mean QRY-15?");
    }

    @Test
    void theExceptionSaysAllOfThem() throws IOException {
        TargetFolder target = new TargetFolder(folder);

        assertThatThrownBy(() -> target.load("name: \"\"\nnaem: x\n"))
                .isInstanceOf(TargetException.class)
                .message()
                .contains("device: expected")
                .contains("name: expected")
                .contains("naem: expected");
    }

    @Test
    void filesThatCannotBeReadAreOneProblem() throws IOException {
        TargetFolder target = new TargetFolder(folder);
        Path latin = target.write("latin.yaml", new byte[] {'a', ':', ' ', (byte) 0xE4});
        Path huge = target.write("huge.ini", new byte[(1 << 20) + 1]);

        assertThat(target.problems(folder.resolve("none.yaml")))
                .containsExactly("none.yaml: expected a target file (YAML), found no such file;"
                        + " try conformance init posparam.ini to have one written");
        assertThat(target.problems(latin))
                .containsExactly(
                        "latin.yaml: expected a target file (YAML), found a byte that is not UTF-8 at offset 3");
        assertThat(target.problems("device: {parameters: " + huge.getFileName() + ", sn: T1}\n"))
                .containsExactly("acme.yaml:1:22: device.parameters: expected the device's parameter file"
                        + " (posparam.ini), found more than 1 MiB: huge.ini");
    }

    @Test
    void aBombOfAliasesIsOneProblem() throws IOException {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x]\n");
        for (int i = 1; i < 30; i++) {
            bomb.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
        }

        assertThat(new TargetFolder(folder).problems(bomb.toString()))
                .containsExactly(
                        "acme.yaml:1:5: expected a target file (YAML), found an anchor (&), which is not taken here");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "credentials: {username: [canary], password: canary}",
                "credentials: {username: a, password: [canary]}",
                "credentials: canary",
                "others: canary",
                "password: canary",
                "credentials: {username: a, password: \"canary${env:NO}\"}",
                "others: [\"${env:BACKEND} x\"]",
                "credentials: {username: a, password: &x canary}, others: *x",
                "credentials: {username: a, password: \"canary}",
                "credentials: {username: a, password: canary: canary}",
                "credentials: {username: a, password: !x canary}",
                "credentials: {username: a, password: canary, password: canary}",
            })
    void noProblemHoldsASecret(String setting) throws IOException {
        String yaml = "device: {parameters: posparam.ini, sn: T1, " + setting + "}\n";

        assertThat(new TargetFolder(folder).problems(yaml)).isNotEmpty().noneMatch(text -> text.contains("canary"));
    }
}
