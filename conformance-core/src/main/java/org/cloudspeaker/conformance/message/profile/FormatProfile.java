package org.cloudspeaker.conformance.message.profile;

import java.time.ZoneId;
import java.util.EnumMap;
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
 * @param identity which format it is
 * @param defaults what holds for all its messages
 * @param mask how card numbers are shown
 * @param messages the messages that it has
 */
public record FormatProfile(
        FormatIdentity identity, FormatDefaults defaults, Mask mask, Map<MessageType, MessageFormat> messages) {
    /** The name of the guide's own format. */
    public static final String GUIDE = "guide";

    /** Copies the map. */
    public FormatProfile {
        Map<MessageType, MessageFormat> copy = new EnumMap<>(MessageType.class);
        copy.putAll(messages);
        messages = Map.copyOf(copy);
    }

    /** The name, for reports. */
    public String name() {
        return identity.name();
    }

    /** Whether it is the guide's own. */
    public boolean isGuide() {
        return identity.name().equals(GUIDE);
    }

    /** The media type of requests and answers over HTTP. */
    public String contentType() {
        return contentType(MessageType.SALE);
    }

    /** The media type of a message over HTTP. */
    public String contentType(MessageType type) {
        return find(type)
                .map(format -> format.transport().contentType())
                .filter(own -> !own.isEmpty())
                .orElse(defaults.contentType());
    }

    /** The topic of one device under this prefix. */
    public String topicOf(String prefix, String sn) {
        String topic = find(MessageType.BROADCAST)
                .flatMap(format -> format.transport().mqtt())
                .map(MessageTransport.MqttRoute::topic)
                .orElse(defaults.topic());
        return topic.replace("{prefix}", prefix).replace("{sn}", sn);
    }

    /** Whether it has such a message. */
    public boolean has(MessageType type) {
        return messages.containsKey(type);
    }

    /** A message, if the format has it. */
    public Optional<MessageFormat> find(MessageType type) {
        return Optional.ofNullable(messages.get(type));
    }

    /**
     * A message.
     *
     * @throws NotInFormatException if the format does not have it
     */
    public MessageFormat message(MessageType type) {
        return find(type)
                .orElseThrow(() -> new NotInFormatException(this, type.key().replace('-', ' ')));
    }

    /** The fields of a message, in the order in which they are written. */
    public List<FieldRule> rules(MessageType type) {
        return find(type).map(MessageFormat::fields).orElse(List.of());
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
                        "profile " + name() + " has no field " + field.key() + " in " + type.key()));
    }

    /**
     * The rule of one field that can also be derived from another: a date from a date with a time.
     *
     * @throws NotInFormatException if the message does not have it
     */
    public void require(MessageType type, MessageField field) {
        boolean there = message(type).places().anyMatch(rule -> rule.field() == field || derives(rule.field(), field));
        if (!there) {
            throw new NotInFormatException(
                    this, field.key().replace('-', ' ') + " in a " + type.key().replace('-', ' '));
        }
    }

    private static boolean derives(MessageField from, MessageField to) {
        return to == MessageField.DATE && (from == MessageField.DATE_TIME || from == MessageField.DATE_FROM);
    }

    /** The texts of a message by their places, such as {@code card.number}, as a form or a query string has them. */
    public Map<String, String> texts(OutgoingMessage draft) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (FieldRule rule : rules(draft.type())) {
            String value = draft.values().get(rule.field());
            if (value != null) {
                String text = rule.format().write(rule.field().kind(), value, ZoneId.systemDefault());
                texts.put(rule.path().replace('/', '.'), text);
            }
        }
        return texts;
    }

    /** The codec that follows this profile, for a device in the time zone of this machine. */
    public Codec newCodec() {
        return newCodec(ZoneId.systemDefault());
    }

    /** The codec that follows this profile, for a device in this time zone. */
    public Codec newCodec(ZoneId device) {
        return new TreeCodec(this, device);
    }
}
