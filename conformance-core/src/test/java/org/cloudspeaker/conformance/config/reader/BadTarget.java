package org.cloudspeaker.conformance.config.reader;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.cloudspeaker.conformance.libs.jackson.dataformat.yaml.YAMLMapper;

/**
 * A target file that is wrong in one way, from {@code bad-targets.yaml}.
 *
 * @param file its text
 * @param problem what the loader says of it
 * @param schema whether the JSON Schema refuses it too
 */
record BadTarget(String file, String problem, boolean schema) {
    /** All of them. */
    static Stream<BadTarget> all() throws IOException {
        try (InputStream in = BadTarget.class.getResourceAsStream("bad-targets.yaml")) {
            BadTarget[] read = new YAMLMapper().readValue(Objects.requireNonNull(in), BadTarget[].class);
            return List.of(read).stream();
        }
    }

    @Override
    public String toString() {
        return problem;
    }
}
