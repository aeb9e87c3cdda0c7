package org.cloudspeaker.conformance.message.profile;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cloudspeaker.conformance.card.Mask;
import org.cloudspeaker.conformance.libs.jackson.core.JacksonException;
import org.cloudspeaker.conformance.libs.jackson.databind.DeserializationFeature;
import org.cloudspeaker.conformance.libs.jackson.databind.MapperFeature;
import org.cloudspeaker.conformance.libs.jackson.databind.PropertyNamingStrategies;
import org.cloudspeaker.conformance.libs.jackson.dataformat.yaml.YAMLMapper;
import org.cloudspeaker.conformance.message.MessageField;
import org.cloudspeaker.conformance.message.MessageType;
import org.cloudspeaker.conformance.message.syntax.WireType;
import org.jspecify.annotations.Nullable;

/** Reads format profiles: the guide's, which is built in, and those that vendors write. */
public final class FormatProfileLoader {
    private static final String GUIDE = "guide.yaml";
    private static final long MAX_BYTES = 1 << 20;

    private final YAMLMapper mapper = YAMLMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** The format of the guide, clauses 3.4 and 3.5. */
    public FormatProfile guide() {
        try (InputStream in = FormatProfileLoader.class.getResourceAsStream(GUIDE)) {
            return read(GUIDE, Objects.requireNonNull(in, GUIDE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A vendor's profile.
     *
     * @throws FormatProfileException if the file cannot be read or is no profile, saying where and what is wrong
     */
    public FormatProfile read(Path file) {
        try {
            if (Files.size(file) > MAX_BYTES) {
                throw new FormatProfileException(file + ": expected a format profile of at most 1 MiB");
            }
            return read(file.toString(), new ByteArrayInputStream(Files.readAllBytes(file)));
        } catch (NoSuchFileException e) {
            throw new FormatProfileException(file + ": expected a format profile, found no such file");
        } catch (IOException e) {
            String found = Files.isDirectory(file) ? "a folder" : "a file that cannot be read";
            throw new FormatProfileException(file + ": expected a format profile, found " + found);
        }
    }

    private FormatProfile read(String name, InputStream in) {
        try {
            return mapper.readValue(in, ProfileData.class).toProfile();
        } catch (JacksonException e) {
            throw new FormatProfileException(name + FormatProfileErrors.describe(e));
        } catch (IllegalArgumentException e) {
            throw new FormatProfileException(name + ": " + e.getMessage());
        }
    }

    private record ProfileData(
            String profile,
            @Nullable String codec,
            @Nullable String contentType,
            String topic,
            @Nullable MaskData mask,
            Map<String, List<RuleData>> messages) {

        FormatProfile toProfile() {
            Map<MessageType, List<FieldRule>> rules = new EnumMap<>(MessageType.class);
            messages.forEach((key, fields) ->
                    rules.put(typeOf(key), fields.stream().map(RuleData::toRule).toList()));
            for (MessageType type : MessageType.values()) {
                if (!rules.containsKey(type)) {
                    throw new IllegalArgumentException("messages: expected " + type.key() + ", found nothing of it");
                }
            }
            return new FormatProfile(
                    profile,
                    Objects.requireNonNullElse(codec, "json"),
                    Objects.requireNonNullElse(contentType, "application/json"),
                    topic,
                    Objects.requireNonNullElse(mask, new MaskData(6, "*", 4, 4)).toMask(),
                    rules);
        }

        private static MessageType typeOf(String key) {
            return Arrays.stream(MessageType.values())
                    .filter(type -> type.key().equals(key))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("messages: expected one of "
                            + Arrays.stream(MessageType.values())
                                    .map(MessageType::key)
                                    .collect(Collectors.joining(", "))
                            + ", found '" + key + "'"));
        }
    }

    private record MaskData(int first, String fill, int atLeast, int last) {
        Mask toMask() {
            return new Mask(first, fill, atLeast, last);
        }
    }

    private record RuleData(
            String field,
            String at,
            List<WireType> type,
            @Nullable Boolean required,
            @Nullable String form,
            @Nullable Integer decimals,
            @Nullable Integer digits,
            @Nullable String pattern,
            @Nullable Map<String, String> words,
            @Nullable Integer maxBytes,
            @Nullable Boolean sensitive) {

        FieldRule toRule() {
            if (at == null || !at.startsWith("/") || type == null || type.isEmpty()) {
                throw new IllegalArgumentException(
                        "field " + field + ": expected 'at' (a JSON pointer such as /card/number) and 'type'");
            }
            return new FieldRule(
                    fieldOf(field),
                    at,
                    type,
                    required == null || required,
                    Pattern.compile(Objects.requireNonNullElse(form, ".*"), Pattern.DOTALL),
                    Objects.requireNonNullElse(decimals, 0),
                    Objects.requireNonNullElse(digits, 0),
                    Objects.requireNonNullElse(pattern, ""),
                    Objects.requireNonNullElse(words, Map.of()),
                    Objects.requireNonNullElse(maxBytes, 0),
                    sensitive != null && sensitive);
        }

        private static MessageField fieldOf(String key) {
            return Arrays.stream(MessageField.values())
                    .filter(known -> known.key().equals(key))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no field is called '" + key + "'"));
        }
    }
}
