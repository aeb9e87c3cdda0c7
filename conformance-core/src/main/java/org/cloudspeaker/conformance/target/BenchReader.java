package org.cloudspeaker.conformance.target;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.cloudspeaker.conformance.target.document.JsonType;

/** Reads {@code bench}. */
final class BenchReader {
    private static final Pattern TOPIC = Pattern.compile("[^+#\\u0000/][^+#\\u0000]{0,29}[^+#\\u0000/]");
    private static final String PUBLISHED = "v1.0.4";
    private static final String GUIDE = "guide";
    private static final int HIGHEST_PORT = 65_535;

    private final Section bench;
    private final Path folder;

    private BenchReader(Section bench, Path folder) {
        this.bench = bench;
        this.folder = folder;
    }

    /** What the section says, if there is one; commands run in this folder. */
    static Optional<Bench> read(Section bench, Path folder) {
        return bench.present() ? Optional.of(new BenchReader(bench, folder).bench()) : Optional.empty();
    }

    private Bench bench() {
        Section mock = bench.section("mock");
        Section steps = bench.section("steps");
        if (mock.present() && steps.present()) {
            bench.find("mock").orElseThrow().problem("steps or mock", "both", "");
        }
        Hands asSteps = steps(steps);
        Hands asMock = mock(mock);
        Hands hands = mock.present() ? asMock : asSteps;
        Bench defaults = Bench.of(hands);
        Bench.CardData cardData = bench.find("card-data")
                .flatMap(it -> it.read("encrypted or clear", "encrypted", BenchReader::cardData))
                .orElse(defaults.cardData());
        Bench read = new Bench(
                address(),
                bench.find("topic")
                        .flatMap(it -> it.read(
                                "a topic prefix of 2 to 31 characters",
                                defaults.topic(),
                                text -> matching(TOPIC, text)))
                        .orElse(defaults.topic()),
                cardData,
                DataKeyReader.read(bench, cardData),
                LimitsReader.duration(bench, "settle", mock.present() ? Duration.ofMillis(1) : defaults.settle(), "3s"),
                hands);
        bench.close();
        return read;
    }

    private Bench.Address address() {
        Section ports = bench.section("ports");
        Bench.Address address = new Bench.Address(
                bench.find("host")
                        .flatMap(it -> it.read(
                                "a host name or IP address of this machine",
                                "192.0.2.10",
                                text -> Optional.of(text).filter(Hosts::bare)))
                        .orElse(Bench.Address.loopback().host()),
                port(ports, "broker"),
                port(ports, "payment"),
                bench.find("tls").flatMap(BenchReader::transport).orElse(Transport.TLS),
                CertificateReader.deviceCertificate(bench.section("certificate")));
        if (address.brokerPort() != 0 && address.brokerPort() == address.paymentPort()) {
            ports.find("payment")
                    .ifPresent(it -> it.problem("another port than the broker's", "the same", "payment: 8443"));
        }
        ports.close();
        return address;
    }

    private static Optional<Transport> transport(Setting tls) {
        if (tls.type() == JsonType.BOOLEAN) {
            return Optional.of(tls.isTrue() ? Transport.TLS : Transport.TCP);
        }
        return tls.read(
                "true, false or mutual",
                "mutual",
                text -> Optional.of(Transport.MUTUAL_TLS).filter(unused -> text.equals("mutual")));
    }

    private static int port(Section ports, String key) {
        return ports.find(key).flatMap(it -> it.number(0, HIGHEST_PORT, "8883")).orElse(0);
    }

    private static Hands mock(Section mock) {
        Set<String> faults = new TreeSet<>();
        mock.find("faults")
                .map(Setting::items)
                .orElse(List.of())
                .forEach(item -> item.text("the name of a fault").ifPresent(faults::add));
        boolean published = mock.find("firmware")
                .flatMap(it -> it.read(
                        GUIDE + " or " + PUBLISHED,
                        GUIDE,
                        text -> Optional.of(text.toLowerCase(Locale.ROOT)).filter(Set.of(GUIDE, PUBLISHED)::contains)))
                .filter(PUBLISHED::equals)
                .isPresent();
        mock.close();
        return new Hands.Mock(published, faults);
    }

    private Hands steps(Section steps) {
        Hands.Steps people = Hands.Steps.byAPerson();
        StepReader reader = new StepReader(bench.find("steps"), folder);
        Hands read = new Hands.Steps(
                reader.read(steps.section("set-up"), people.setUp()),
                reader.read(steps.section("card"), people.card()),
                reader.read(steps.section("query"), people.query()));
        steps.close();
        return read;
    }

    private static Optional<Bench.CardData> cardData(String text) {
        return List.of(Bench.CardData.values()).stream()
                .filter(it -> it.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst();
    }

    private static Optional<String> matching(Pattern pattern, String text) {
        return Optional.of(text).filter(it -> pattern.matcher(it).matches());
    }
}
