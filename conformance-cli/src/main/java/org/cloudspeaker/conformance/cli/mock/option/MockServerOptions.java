package org.cloudspeaker.conformance.cli.mock.option;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cloudspeaker.conformance.cli.invocation.OptionProblems;
import org.cloudspeaker.conformance.cli.mock.server.MockFolder;
import org.cloudspeaker.conformance.config.Target;
import org.cloudspeaker.conformance.message.profile.FormatProfile;
import org.cloudspeaker.conformance.message.profile.reader.FormatProfileLoader;
import org.cloudspeaker.conformance.mocks.ListenAddress;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Options of every mock server. */
public final class MockServerOptions {
    @Option(
            names = "--listen",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description =
                    "Address to listen on; 0.0.0.0 for all interfaces, which a device on the network needs (default:"
                            + " ${DEFAULT-VALUE}).")
    private String listen = "";

    @Option(
            names = "--host",
            paramLabel = "NAME",
            defaultValue = "localhost",
            description =
                    "Host name of this machine for devices, in certificates and posparam.ini (default: ${DEFAULT-VALUE}).")
    private String host = "";

    @Option(names = "--plain", description = "Do not use TLS.")
    private boolean plain;

    @Option(
            names = "--sn",
            paramLabel = "SN",
            split = ",",
            description = "Serial numbers of the expected devices (default: any).")
    private List<String> sns = List.of();

    @Option(
            names = "--format",
            paramLabel = "PROFILE.yaml",
            description = "A format profile (default: the guide's format).")
    private String format = Target.GUIDE_FORMAT;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "conformance-mock",
            description =
                    "Folder for ca.pem, posparam.ini and mock.env, created if missing (default: ${DEFAULT-VALUE}).")
    private Path out = Path.of("");

    @Option(names = "--force", description = "Overwrite files that were not written by an earlier run.")
    private boolean force;

    @Mixin
    private MockRunOptions lasting = new MockRunOptions();

    public boolean listsFaults() {
        return lasting.listsFaults();
    }

    public List<String> faults() {
        return lasting.faults();
    }

    public boolean overTls() {
        return !plain;
    }

    public Optional<Duration> exitAfter() {
        return lasting.exitAfter();
    }

    public MockFolder folder() {
        return new MockFolder(out, force);
    }

    /** Where a mock listens that is given this port by this option. */
    public ListenAddress listening(String option, int port, OptionProblems problems) {
        ListenAddress address = problems.read(
                "--listen", () -> ListenAddress.anyLoopbackPort().withAddress(listen), ListenAddress.anyLoopbackPort());
        return problems.read(option, () -> address.withPort(port), address);
    }

    public FormatProfile profile(OptionProblems problems) {
        FormatProfileLoader profiles = new FormatProfileLoader();
        FormatProfile guide = profiles.guide();
        return format.equals(Target.GUIDE_FORMAT)
                ? guide
                : problems.read("--format", () -> profiles.read(Path.of(format)), guide);
    }

    public Set<String> sns(OptionProblems problems) {
        sns.forEach(sn -> problems.require(
                sn.matches("[^/#+\\s]{1,32}"),
                "--sn: expected a serial number of 1 to 32 characters without /, #, + and blanks, found " + sn));
        return Set.copyOf(sns);
    }

    /** What the device calls this machine. */
    public String host(OptionProblems problems) {
        problems.require(
                host.matches("[A-Za-z0-9]([A-Za-z0-9.-]{0,125}[A-Za-z0-9])?"),
                "--host: expected a bare host name or IPv4 address of at most 127 characters, found " + host);
        return host;
    }
}
