package org.cloudspeaker.conformance.cli.mock.option;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import org.cloudspeaker.conformance.catalogue.Catalogue;
import org.cloudspeaker.conformance.cli.invocation.CliEnvironment;
import org.cloudspeaker.conformance.cli.invocation.OptionProblems;
import org.cloudspeaker.conformance.cli.invocation.TargetOptions;
import org.cloudspeaker.conformance.cli.invocation.UsageException;
import org.cloudspeaker.conformance.config.PaymentConfig;
import org.cloudspeaker.conformance.config.Target;
import org.cloudspeaker.conformance.config.pem.PemFile;
import org.cloudspeaker.conformance.config.problem.ConfigException;
import org.cloudspeaker.conformance.config.problem.ConfigProblem;
import org.cloudspeaker.conformance.config.reader.DeviceKeyFiles;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where a mock device finds its servers, and as whom it meets them. */
public final class DeviceTargetOptions {
    @Mixin
    private TargetOptions choice = new TargetOptions();

    @Option(
            names = "--trust",
            paramLabel = "ca.pem",
            description = "CA certificate for both servers, if no public CA issued theirs.")
    private Optional<Path> trust = Optional.empty();

    @Option(
            names = "--certificate",
            paramLabel = "device.pem",
            description =
                    "With --key: its client certificate for mutual TLS at the broker (default: the target's, or with"
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
            description =
                    "Text before the key in this header, such as \"Bearer \" (default: the target's, or nothing).")
    private Optional<String> keyPrefix = Optional.empty();

    /** The target with what the options change; empty where it cannot be used, which is kept as problems. */
    public Optional<Target> read(CliEnvironment cli, OptionProblems problems) {
        List<X509Certificate> authorities =
                trust.map(path -> certificates(path, problems)).orElse(List.of());
        Optional<Target> named = Optional.empty();
        try {
            named = choice.named(cli, Catalogue.load());
            problems.require(
                    named.isPresent(),
                    "expected a target file, or --parameters with --sn, found neither;"
                            + " conformance mock all writes a posparam.ini for the mock servers");
        } catch (ConfigException e) {
            e.problems().forEach(problem -> problems.add(problem.text()));
        } catch (UsageException e) {
            problems.add(String.valueOf(e.getMessage()));
        }
        named.ifPresent(target -> target.device().parameters().obstacles().stream()
                .map(ConfigProblem::text)
                .forEach(problems::add));
        problems.require(
                certificate.isPresent() == key.isPresent(),
                "--certificate: expected --certificate and --key together, found one of them");
        return named.filter(target -> target.device().parameters().obstacles().isEmpty())
                .map(target -> changed(target, authorities))
                .map(target -> showing(target, problems));
    }

    private Target showing(Target target, OptionProblems problems) {
        try {
            return DeviceKeyFiles.withDeviceCertificate(
                    target,
                    certificate.flatMap(chain -> key.map(own -> new DeviceKeyFiles(chain, own))),
                    "--certificate device.pem --key device-key.pem");
        } catch (ConfigException e) {
            e.problems().forEach(problem -> problems.add(problem.text()));
            return target;
        }
    }

    private Target changed(Target target, List<X509Certificate> authorities) {
        PaymentConfig payment = target.payment();
        PaymentConfig.ApiKeyConfig key = payment.apiKey();
        PaymentConfig.ApiKeyConfig carried = new PaymentConfig.ApiKeyConfig(
                keyHeader.orElse(key.header()), keyPrefix.orElse(key.prefix()), key.expired());
        PaymentConfig keyed = payment.carrying(carried);
        return authorities.isEmpty()
                ? target.with(target.mqtt(), keyed)
                : target.with(target.mqtt().trusting(authorities), keyed.trusting(authorities));
    }

    private static List<X509Certificate> certificates(Path path, OptionProblems problems) {
        try {
            return PemFile.certificates("--trust", path);
        } catch (ConfigException e) {
            e.problems().forEach(problem -> problems.add(problem.text()));
            return List.of();
        }
    }
}
