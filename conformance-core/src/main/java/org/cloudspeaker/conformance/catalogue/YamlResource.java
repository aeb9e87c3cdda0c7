package org.cloudspeaker.conformance.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.cloudspeaker.conformance.libs.jackson.databind.DeserializationFeature;
import org.cloudspeaker.conformance.libs.jackson.dataformat.yaml.YAMLMapper;

/** Data that this package ships, read strictly: every key known, every key there. */
final class YamlResource {
    private YamlResource() {}

    /**
     * What a file beside this class holds.
     *
     * @throws IllegalStateException if there is no such file
     */
    static <T> T read(String name, Class<T> type) {
        YAMLMapper mapper = YAMLMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                .build();
        try (InputStream in = YamlResource.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing beside " + YamlResource.class.getName());
            }
            return mapper.readValue(in, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
