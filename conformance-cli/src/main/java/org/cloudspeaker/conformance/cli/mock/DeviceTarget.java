package org.cloudspeaker.conformance.cli.mock;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import org.cloudspeaker.conformance.cli.Surroundings;
import org.cloudspeaker.conformance.cli.TargetChoice;
import org.cloudspeaker.conformance.cli.UsageException;
import org.cloudspeaker.conformance.spec.Catalogue;
import org.cloudspeaker.conformance.target.DeviceKeyFiles;
import org.cloudspeaker.conformance.target.PaymentSettings;
import org.cloudspeaker.conformance.target.PemFile;
import org.cloudspeaker.conformance.target.Problem;
import org.cloudspeaker.conformance.target.Target;
import org.cloudspeaker.conformance.target.TargetException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where a mock device finds its servers, and as whom it meets them. */
final class DeviceTarget {
    @Mixin
    private TargetChoice choice = new TargetChoice();

    @Option(
            names = "--trust",
            paramLabel = "ca.pem",
            description = "The authority that vouches for both servers, where no public one does.")
    private Optional<Path> trust = Optional.empty();

    @Option(
            names = "--certificate",
            paramLabel = "device.pem",
            description = "With --key: what it shows at the broker in mutual TLS (default: the target's, or with"
                    + " mqtt_auth_cert 4 deviceCert.pem and deviceKey.pem beside the parameter file).")
    private Optional<Path> certificate = Optional.empty();

    @Option(names = "--key", paramLabel = "key.pem", description = "The private key of --certificate, PEM.")
    private Optional<Path> key = Optional.empty();

    @Option(
            names = "--api-key-header",
            paramLabel = "NAME",
            description = "The header of the API key (default: the target's, or X-API-Key).")
    private Optional<String> keyHeader = Optional.empty();

    @Option(
            names = "--api-key-prefix",
            paramLabel = "TEXT",
            description = "What stands before the key in it, such as \"Bearer \" (default: the target's, or nothing).")
    private Optional<String> keyPrefix = Optional.empty();

    /** The target with what the options change; empty where it cannot be used, which is kept as problems. */
    Optional<Target> read(Surroundings around, Problems problems) {
        List<X509Certificate> authorities =
                trust.map(path -> certificates(path, problems)).orElse(List.of());
        Optional<Target> named = Optional.empty();
        try {
            named = choice.named(around, Catalogue.load());
            problems.unless(
                    named.isPresent(),
                    "expected a target file, or --parameters with --sn, found neither;"
                            + " conformance mock all writes a posparam.ini for the mock servers");
        } catch (TargetException e) {
            e.problems().forEach(problem -> problems.add(problem.text()));
        } catch (UsageException e) {
            problems.add(String.valueOf(e.getMessage()));
        }
        named.ifPresent(target -> target.device().parameters().obstacles().stream()
                .map(Problem::text)
                .forEach(problems::add));
        problems.unless(
                certificate.isPresent() == key.isPresent(),
                "--certificate: expected --certificate and --key together, found one of them");
        return named.filter(target -> target.device().parameters().obstacles().isEmpty())
                .map(target -> changed(target, authorities))
                .map(target -> showing(target, problems));
    }

    private Target showing(Target target, Problems problems) {
        try {
            return DeviceKeyFiles.shownBy(
                    target,
                    certificate.flatMap(chain -> key.map(own -> new DeviceKeyFiles(chain, own))),
                    "--certificate device.pem --key device-key.pem");
        } catch (TargetException e) {
            e.problems().forEach(problem -> problems.add(problem.text()));
            return target;
        }
    }

    private Target changed(Target target, List<X509Certificate> authorities) {
        PaymentSettings payment = target.payment();
        PaymentSettings.ApiKey key = payment.apiKey();
        PaymentSettings.ApiKey carried = new PaymentSettings.ApiKey(
                keyHeader.orElse(key.header()), keyPrefix.orElse(key.prefix()), key.expired());
        PaymentSettings keyed = payment.carrying(carried);
        return authorities.isEmpty()
                ? target.with(target.mqtt(), keyed)
                : target.with(target.mqtt().trusting(authorities), keyed.trusting(authorities));
    }

    private static List<X509Certificate> certificates(Path path, Problems problems) {
        try {
            return PemFile.certificates("--trust", path);
        } catch (TargetException e) {
            e.problems().forEach(problem -> problems.add(problem.text()));
            return List.of();
        }
    }
}
