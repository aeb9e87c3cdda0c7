package org.cloudspeaker.conformance.config.reader;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.cloudspeaker.conformance.config.BenchConfig;
import org.cloudspeaker.conformance.config.BenchOperator;
import org.cloudspeaker.conformance.config.MqttTransport;
import org.cloudspeaker.conformance.config.document.JsonType;
import org.cloudspeaker.conformance.config.parameter.HostNames;

/** Reads {@code bench}. */
final class BenchConfigReader {
    private static final Pattern TOPIC = Pattern.compile("[^+#\\u0000/][^+#\\u0000]{0,29}[^+#\\u0000/]");
    private static final String PUBLISHED = "v1.0.4";
    private static final String GUIDE = "guide";
    private static final int HIGHEST_PORT = 65_535;

    private final ConfigSection bench;
    private final Path folder;

    private BenchConfigReader(ConfigSection bench, Path folder) {
        this.bench = bench;
        this.folder = folder;
    }

    /** What the section says, if there is one; commands run in this folder. */
    static Optional<BenchConfig> read(ConfigSection bench, Path folder) {
        return bench.isPresent() ? Optional.of(new BenchConfigReader(bench, folder).bench()) : Optional.empty();
    }

    private BenchConfig bench() {
        ConfigSection mock = bench.section("mock");
        ConfigSection steps = bench.section("steps");
        if (mock.isPresent() && steps.isPresent()) {
            bench.find("mock").orElseThrow().addProblem("steps or mock", "both", "");
        }
        BenchOperator asSteps = steps(steps);
        BenchOperator asMock = mock(mock);
        BenchOperator hands = mock.isPresent() ? asMock : asSteps;
        BenchConfig defaults = BenchConfig.of(hands);
        BenchConfig.CardDataMode cardData = bench.find("card-data")
                .flatMap(it -> it.read("encrypted or clear", "encrypted", BenchConfigReader::cardData))
                .orElse(defaults.cardData());
        BenchConfig read = new BenchConfig(
                address(),
                bench.find("topic")
                        .flatMap(it -> it.read(
                                "a topic prefix of 2 to 31 characters",
                                defaults.topic(),
                                text -> matching(TOPIC, text)))
                        .orElse(defaults.topic()),
                cardData,
                DataKeyReader.read(bench, cardData),
                RunLimitsReader.duration(
                        bench, "settle", mock.isPresent() ? Duration.ofMillis(1) : defaults.settle(), "3s"),
                hands);
        bench.checkKeys();
        return read;
    }

    private BenchConfig.BenchAddress address() {
        ConfigSection ports = bench.section("ports");
        BenchConfig.BenchAddress address = new BenchConfig.BenchAddress(
                bench.find("host")
                        .flatMap(it -> it.read(
                                "a host name or IP address of this machine",
                                "192.0.2.10",
                                text -> Optional.of(text).filter(HostNames::isBareHost)))
                        .orElse(BenchConfig.BenchAddress.loopback().host()),
                port(ports, "broker"),
                port(ports, "payment"),
                bench.find("tls").flatMap(BenchConfigReader::transport).orElse(MqttTransport.TLS),
                CertificateReader.deviceCertificate(bench.section("certificate")));
        if (address.brokerPort() != 0 && address.brokerPort() == address.paymentPort()) {
            ports.find("payment")
                    .ifPresent(it -> it.addProblem("another port than the broker's", "the same", "payment: 8443"));
        }
        ports.checkKeys();
        return address;
    }

    private static Optional<MqttTransport> transport(ConfigSetting tls) {
        if (tls.type() == JsonType.BOOLEAN) {
            return Optional.of(tls.readBoolean() ? MqttTransport.TLS : MqttTransport.TCP);
        }
        return tls.read(
                "true, false or mutual",
                "mutual",
                text -> Optional.of(MqttTransport.MUTUAL_TLS).filter(unused -> text.equals("mutual")));
    }

    private static int port(ConfigSection ports, String key) {
        return ports.find(key)
                .flatMap(it -> it.readNumber(0, HIGHEST_PORT, "8883"))
                .orElse(0);
    }

    private static BenchOperator mock(ConfigSection mock) {
        Set<String> faults = new TreeSet<>();
        mock.find("faults")
                .map(ConfigSetting::items)
                .orElse(List.of())
                .forEach(item -> item.text("the name of a fault").ifPresent(faults::add));
        boolean published = mock.find("firmware")
                .flatMap(it -> it.read(
                        GUIDE + " or " + PUBLISHED,
                        GUIDE,
                        text -> Optional.of(text.toLowerCase(Locale.ROOT)).filter(Set.of(GUIDE, PUBLISHED)::contains)))
                .filter(PUBLISHED::equals)
                .isPresent();
        mock.checkKeys();
        return new BenchOperator.MockDeviceSetup(published, faults);
    }

    private BenchOperator steps(ConfigSection steps) {
        BenchOperator.OperatorSteps people = BenchOperator.OperatorSteps.manual();
        OperatorStepReader reader = new OperatorStepReader(bench.find("steps"), folder);
        BenchOperator read = new BenchOperator.OperatorSteps(
                reader.read(steps.section("set-up"), people.setUp()),
                reader.read(steps.section("card"), people.card()),
                reader.read(steps.section("query"), people.query()));
        steps.checkKeys();
        return read;
    }

    private static Optional<BenchConfig.CardDataMode> cardData(String text) {
        return List.of(BenchConfig.CardDataMode.values()).stream()
                .filter(it -> it.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst();
    }

    private static Optional<String> matching(Pattern pattern, String text) {
        return Optional.of(text).filter(it -> pattern.matcher(it).matches());
    }
}
