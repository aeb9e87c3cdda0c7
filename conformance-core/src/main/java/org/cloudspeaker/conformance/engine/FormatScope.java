package org.cloudspeaker.conformance.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cloudspeaker.conformance.message.MessageType;
import org.cloudspeaker.conformance.message.profile.FormatProfile;
import org.cloudspeaker.conformance.message.profile.NotInFormatException;

/** Which chapters speak of messages that a format does not have. */
final class FormatScope {
    private static final Map<String, List<MessageType>> SPEAK_OF = Map.of(
            "MSG", List.of(MessageType.BROADCAST),
            "SAL", List.of(MessageType.SALE),
            "AMT", List.of(MessageType.SALE),
            "IDM", List.of(MessageType.SALE),
            "KEY", List.of(MessageType.SALE),
            "TLS", List.of(MessageType.SALE),
            "ROB", List.of(MessageType.SALE),
            "QRY", List.of(MessageType.SALE, MessageType.QUERY),
            "E2E", List.of(MessageType.BROADCAST, MessageType.SALE));

    private final FormatProfile profile;

    FormatScope(FormatProfile profile) {
        this.profile = profile;
    }

    /** Why a requirement is not applicable: {@code the format coins has no sale}. */
    Optional<String> exclusionReason(String id) {
        String chapter = id.substring(0, id.indexOf('-'));
        return SPEAK_OF.getOrDefault(chapter, List.of()).stream()
                .filter(type -> !profile.has(type))
                .findFirst()
                .map(type -> String.valueOf(
                        new NotInFormatException(profile, type.key().replace('-', ' ')).getMessage()));
    }
}
