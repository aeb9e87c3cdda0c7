package org.cloudspeaker.conformance.cli.interop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.cloudspeaker.conformance.cli.interop.process.FreePorts;
import org.cloudspeaker.conformance.cli.interop.process.InstalledPrograms;
import org.cloudspeaker.conformance.cli.interop.process.ServiceProcess;
import org.cloudspeaker.conformance.cli.interop.process.TestIdentity;

/**
 * RabbitMQ with its MQTT plugin on a free loopback port, set up by the sample configuration. It has a node name, a cookie,
 * a home and a port mapper of its own, so that no other RabbitMQ on this machine notices it.
 */
final class RabbitMqProcess {
    private static final String PACKAGE = "rabbitmq-server";
    private static final Pattern MAPPED = Pattern.compile("entering the main select");
    private static final Pattern READY = Pattern.compile("completed with \\d+ plugins");
    private static final String LOOPBACK = "127.0.0.1";

    private RabbitMqProcess() {}

    /**
     * Starts it.
     *
     * @param folder an empty folder for its files
     */
    static ThirdPartyBroker start(BrokerSetup setUp, Path folder, TestIdentity identity)
            throws IOException, InterruptedException {
        Path program = InstalledPrograms.require("rabbitmq-server", PACKAGE);
        int port = FreePorts.next();
        BrokerCredentials logins =
                setUp.hardened() ? BrokerCredentials.fresh() : BrokerCredentials.shared("guest", "guest");
        RabbitMqFiles files = new RabbitMqFiles(folder);
        if (setUp.hardened()) {
            files.hardened(identity, port, logins, setUp.asksForCertificates());
        } else {
            files.outOfTheBox(port);
        }
        int mapperPort = FreePorts.next();
        ServiceProcess mapper = mapper(mapperPort);
        try {
            return new ThirdPartyBroker(List.of(node(program, folder, mapperPort), mapper), port, logins);
        } catch (IOException | InterruptedException | RuntimeException e) {
            mapper.close();
            throw e;
        }
    }

    /** Erlang's port mapper, which would start by itself, and stay. */
    private static ServiceProcess mapper(int port) throws IOException, InterruptedException {
        Path program = InstalledPrograms.require("epmd", PACKAGE);
        ProcessBuilder command = new ProcessBuilder(
                program.toString(), "-debug", "-debug", "-port", Integer.toString(port), "-address", LOOPBACK);
        return ServiceProcess.start(command, MAPPED);
    }

    private static ServiceProcess node(Path program, Path folder, int mapperPort)
            throws IOException, InterruptedException {
        ProcessBuilder command = new ProcessBuilder(program.toString()).directory(folder.toFile());
        command.environment()
                .putAll(Map.of(
                        "HOME", Files.createDirectory(folder.resolve("home")).toString(),
                        "ERL_EPMD_PORT", Integer.toString(mapperPort),
                        "ERL_EPMD_ADDRESS", LOOPBACK,
                        "RABBITMQ_NODENAME", "conformance" + mapperPort + "@localhost",
                        "RABBITMQ_DIST_PORT", Integer.toString(FreePorts.next()),
                        "RABBITMQ_CONFIG_FILE", folder.resolve("rabbitmq.conf").toString(),
                        "RABBITMQ_CONF_ENV_FILE",
                                folder.resolve("rabbitmq-env.conf").toString(),
                        "RABBITMQ_ENABLED_PLUGINS_FILE",
                                folder.resolve("enabled_plugins").toString(),
                        "RABBITMQ_MNESIA_BASE", folder.resolve("data").toString(),
                        "RABBITMQ_LOG_BASE", folder.resolve("log").toString()));
        command.environment().put("RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS", "-kernel inet_dist_use_interface {127,0,0,1}");
        return ServiceProcess.start(command, READY);
    }
}
