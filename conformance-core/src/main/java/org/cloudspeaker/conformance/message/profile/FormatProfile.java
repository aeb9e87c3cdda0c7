package org.cloudspeaker.conformance.message.profile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.cloudspeaker.conformance.card.Mask;
import org.cloudspeaker.conformance.message.MessageField;
import org.cloudspeaker.conformance.message.MessageType;
import org.cloudspeaker.conformance.message.OutgoingMessage;

/**
 * How a vendor writes its messages: data that a {@link Codec} follows. The guide's own format is the built-in profile.
 *
 * @param name for reports
 * @param codec name of the codec; {@code json} is the one that is built in
 * @param contentType of requests and answers over HTTP
 * @param topic the topic of a device, with <code>{prefix}</code> and <code>{sn}</code>
 * @param mask how card numbers are shown
 * @param messages the fields of each message, in the order in which they are written
 */
public record FormatProfile(
        String name,
        String codec,
        String contentType,
        String topic,
        Mask mask,
        Map<MessageType, List<FieldRule>> messages) {

    /** Copies the map. */
    public FormatProfile {
        messages = Map.copyOf(messages);
    }

    /** The topic of one device under this prefix. */
    public String topicOf(String prefix, String sn) {
        return topic.replace("{prefix}", prefix).replace("{sn}", sn);
    }

    /** The fields of a message, in the order in which they are written. */
    public List<FieldRule> rules(MessageType type) {
        return messages.getOrDefault(type, List.of());
    }

    /** The rule of one field, if the message has it. */
    public Optional<FieldRule> find(MessageType type, MessageField field) {
        return rules(type).stream().filter(rule -> rule.field() == field).findFirst();
    }

    /**
     * The rule of one field.
     *
     * @throws NoSuchElementException if the message does not have it
     */
    public FieldRule rule(MessageType type, MessageField field) {
        return find(type, field)
                .orElseThrow(() -> new NoSuchElementException(
                        "profile " + name + " has no field " + field.key() + " in " + type.key()));
    }

    /** The texts of a message by their places, such as {@code card.number}, as a form or a query string has them. */
    public Map<String, String> texts(OutgoingMessage draft) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (FieldRule rule : rules(draft.type())) {
            String value = draft.values().get(rule.field());
            if (value != null) {
                texts.put(rule.at().substring(1).replace('/', '.'), FieldValueConverter.toWire(rule, value));
            }
        }
        return texts;
    }

    /** The codec that follows this profile. */
    public Codec newCodec() {
        return new JsonCodec(this);
    }
}
