package org.cloudspeaker.conformance.cli.mock;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cloudspeaker.conformance.format.FormatProfile;
import org.cloudspeaker.conformance.format.FormatProfiles;
import org.cloudspeaker.conformance.target.Target;
import org.cloudspeaker.conformance.wire.Listening;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Options of every mock server. */
final class CommonOptions {
    @Option(
            names = "--listen",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "Where to listen; 0.0.0.0 for all interfaces, as a device comes over the network (default:"
                    + " ${DEFAULT-VALUE}).")
    private String listen = "";

    @Option(
            names = "--host",
            paramLabel = "NAME",
            defaultValue = "localhost",
            description = "What the device calls this machine, for certificates and posparam.ini (default:"
                    + " ${DEFAULT-VALUE}).")
    private String host = "";

    @Option(names = "--plain", description = "Without TLS.")
    private boolean plain;

    @Option(
            names = "--sn",
            paramLabel = "SN",
            split = ",",
            description = "The serial numbers that may come; any, where none is given.")
    private List<String> sns = List.of();

    @Option(
            names = "--format",
            paramLabel = "PROFILE.yaml",
            description = "A format profile of your own (default: the guide's format).")
    private String format = Target.GUIDE_FORMAT;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "conformance-mock",
            description = "Where to write ca.pem, posparam.ini and mock.env; made where it is missing (default:"
                    + " ${DEFAULT-VALUE}).")
    private Path out = Path.of("");

    @Option(names = "--force", description = "Write over files that are there and are not those of an earlier run.")
    private boolean force;

    @Mixin
    private LastingOptions lasting = new LastingOptions();

    boolean listsFaults() {
        return lasting.listsFaults();
    }

    List<String> faults() {
        return lasting.faults();
    }

    boolean overTls() {
        return !plain;
    }

    Optional<Duration> exitAfter() {
        return lasting.exitAfter();
    }

    MockFolder folder() {
        return new MockFolder(out, force);
    }

    /** Where a mock listens that is given this port by this option. */
    Listening listening(String option, int port, Problems problems) {
        Listening address = problems.read("--listen", () -> Listening.anywhere().on(listen), Listening.anywhere());
        return problems.read(option, () -> address.at(port), address);
    }

    FormatProfile profile(Problems problems) {
        FormatProfiles profiles = new FormatProfiles();
        FormatProfile guide = profiles.guide();
        return format.equals(Target.GUIDE_FORMAT)
                ? guide
                : problems.read("--format", () -> profiles.read(Path.of(format)), guide);
    }

    Set<String> sns(Problems problems) {
        sns.forEach(sn -> problems.unless(
                sn.matches("[^/#+\\s]{1,32}"),
                "--sn: expected a serial number of 1 to 32 characters without /, #, + and blanks, found " + sn));
        return Set.copyOf(sns);
    }

    /** What the device calls this machine. */
    String host(Problems problems) {
        problems.unless(
                host.matches("[A-Za-z0-9]([A-Za-z0-9.-]{0,125}[A-Za-z0-9])?"),
                "--host: expected a bare host name or IPv4 address of at most 127 characters, found " + host);
        return host;
    }
}
