package org.cloudspeaker.conformance.cli.interop;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.cloudspeaker.conformance.cli.interop.process.SampleFiles;
import org.cloudspeaker.conformance.cli.interop.process.ServiceProcess;

/**
 * A broker of {@code foreign-brokers}: embedded in a program of a few lines, in a process of its own, with the class path
 * that its makers ship it with. None of its jars comes near our own.
 */
final class JavaBrokerProcess {
    private static final String PACKAGE = "org.cloudspeaker.conformance.brokers.";
    private static final Pattern READY = Pattern.compile("^ready$");

    private JavaBrokerProcess() {}

    /**
     * Starts it.
     *
     * @param make its module below {@code foreign-brokers}
     * @param program the class in it that is started
     * @param folder holds its files, and takes its data
     * @param port what its files say
     */
    static ThirdPartyBroker start(String make, String program, Path folder, int port, BrokerCredentials logins)
            throws IOException, InterruptedException {
        ProcessBuilder command = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Djava.io.tmpdir=" + folder,
                "-cp",
                classPath(module(make)),
                PACKAGE + program,
                folder.toString());
        return new ThirdPartyBroker(
                List.of(ServiceProcess.start(command.directory(folder.toFile()), READY)), port, logins);
    }

    /** The folder of a module of {@code foreign-brokers}. */
    static Path module(String make) {
        return SampleFiles.beside("foreign-brokers").resolve(make);
    }

    private static String classPath(Path module) throws IOException {
        Path resolved = module.resolve("target/classpath");
        if (!Files.exists(resolved)) {
            throw new IOException("expected " + resolved + ", found none: build the brokers with"
                    + " mvn -pl conformance-cli -am process-classes, without skipTests");
        }
        return module.resolve("target/classes") + File.pathSeparator + Files.readString(resolved);
    }
}
