package org.cloudspeaker.conformance.config.reader;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.cloudspeaker.conformance.config.Target;
import org.cloudspeaker.conformance.config.problem.ConfigException;
import org.cloudspeaker.conformance.config.problem.ConfigProblem;

/** A folder with a parameter file of loopback hosts, in which target files are written and loaded. */
public final class TargetFolder {
    public static final String PARAMETERS = """
            {
              "mqtt":{
                "mqtt_endpoint":"127.0.0.1",
                "mqtt_port":"1883",
                "mqtt_auth_cert":0,
                "mqtt_username":"speaker",
                "mqtt_password":"canary-password",
                "mqtt_topic":"pos/message"
              },
              "payment":{
                "pgw_endpoint":"https://localhost",
                "pgw_port":"8443",
                "pgw_auth_type":"api_key",
                "pgw_ssl_cert":1,
                "pgw_api_key":"canary-key",
                "pgw_api_key_expiry":"20991231",
                "pgw_api_sale":"/v1/sale",
                "pgw_api_details":"/v1/details"
              }
            }
            """;

    private final Path folder;

    public TargetFolder(Path folder) throws IOException {
        this.folder = folder;
        write("posparam.ini", PARAMETERS);
    }

    public Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    Path write(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    /** Loads a target file of this text. */
    public Target load(String yaml) throws IOException {
        return loader().load(write("acme.yaml", yaml));
    }

    /** The problems with a target file of this text, each in one line, the folder left out. */
    public List<String> problems(String yaml) throws IOException {
        return problems(write("acme.yaml", yaml));
    }

    /** The problems with this file. */
    List<String> problems(Path file) {
        try {
            loader().load(file);
            return List.of();
        } catch (ConfigException e) {
            return e.problems().stream()
                    .map(ConfigProblem::text)
                    .map(text -> text.replace(folder + "/", ""))
                    .toList();
        }
    }

    /** The text of a file beside this class. */
    static String resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(TargetFolder.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    public static TargetLoader loader() {
        return new TargetLoader(
                Set.of("SAL-01", "SAL-02", "KEY-04", "QRY-15"),
                Map.of("BACKEND", "canary-backend", "EMPTY", "", "TEN", "10s"));
    }
}
