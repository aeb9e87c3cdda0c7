package org.cloudspeaker.conformance.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version of the harness, as the build wrote it. */
public final class HarnessVersion {
    private HarnessVersion() {}

    /** For example {@code 1.0.0}. */
    public static String current() {
        Properties properties = new Properties();
        try (InputStream in = HarnessVersion.class.getResourceAsStream("version.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version");
    }
}
