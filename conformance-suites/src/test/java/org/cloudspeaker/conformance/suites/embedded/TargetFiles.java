package org.cloudspeaker.conformance.suites.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cloudspeaker.conformance.config.Target;
import org.cloudspeaker.conformance.config.pem.PemEncoding;

/** The target of embedded servers as files, for whoever finds them by a file. */
public final class TargetFiles {
    private TargetFiles() {}

    /** Writes what the sample project for Maven has in the place of the servers' owner: parameter file, authorities. */
    public static void writeBeside(Path targetFile, Target target) throws IOException {
        Files.createDirectories(targetFile.getParent());
        Files.write(
                targetFile.resolveSibling("posparam.ini"),
                target.device().parameters().bytes());
        PemEncoding.write(
                targetFile.resolveSibling("broker-ca.pem"), target.mqtt().trust());
        PemEncoding.write(
                targetFile.resolveSibling("payment-ca.pem"), target.payment().trust());
    }

    /** The password with which the customer's server publishes. */
    public static String publishersPassword(Target target) {
        return target.mqtt().customerServer().orElseThrow().password().value();
    }

    /** The key that has expired. */
    public static String expiredKey(Target target) {
        return target.payment().apiKey().expired().orElseThrow().value();
    }
}
