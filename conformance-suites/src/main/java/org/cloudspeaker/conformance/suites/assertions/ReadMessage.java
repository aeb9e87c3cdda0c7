package org.cloudspeaker.conformance.suites.assertions;

import java.util.List;
import org.cloudspeaker.conformance.firmware.DeviceMemory;
import org.cloudspeaker.conformance.firmware.Reaction;
import org.cloudspeaker.conformance.format.Codec;
import org.cloudspeaker.conformance.format.Field;
import org.cloudspeaker.conformance.format.FieldReading;
import org.cloudspeaker.conformance.format.FieldRule;
import org.cloudspeaker.conformance.format.MessageType;
import org.cloudspeaker.conformance.format.Reading;
import org.cloudspeaker.conformance.junit.Published;
import org.cloudspeaker.conformance.target.Target;
import org.cloudspeaker.conformance.target.document.SyntaxProblem;

/** A published message, read by the format's codec, as text with places, and by the device. */
final class ReadMessage {
    private static final int SHORT = 160;

    private final Published published;
    private final Codec codec;
    private final Reading reading;
    private final MessageText text;

    ReadMessage(Published published, Codec codec) {
        this.published = published;
        this.codec = codec;
        byte[] bytes = published.payload().bytes();
        reading = codec.decode(MessageType.BROADCAST, bytes);
        text = MessageText.of(bytes);
    }

    Published published() {
        return published;
    }

    MessageText text() {
        return text;
    }

    int size() {
        return published.size();
    }

    List<FieldRule> rules() {
        return codec.profile().rules(MessageType.BROADCAST);
    }

    FieldRule rule(Field field) {
        return codec.profile().rule(MessageType.BROADCAST, field);
    }

    FieldReading field(Field field) {
        return reading.field(field);
    }

    /** What stands in the field, and where: {@code amount: 12344 (line 1, column 12)}. */
    String shown(Field field) {
        String path = rule(field).path();
        return field(field).shown() + text.placeOf(path) + text.alike(path);
    }

    /** The text of a field on the wire, without quotes. */
    String wire(Field field) {
        String found = field(field).found();
        boolean quoted = found.length() > 1 && found.startsWith("\"");
        return quoted ? found.substring(1, found.length() - 1) : found;
    }

    /** Where it stops being JSON, in the codec's words unless they are about something else. */
    String syntax(SyntaxProblem problem) {
        return reading.syntax()
                .filter(words -> !words.contains("stands twice"))
                .orElse("line " + problem.at().line() + ", column "
                        + problem.at().column() + ": " + problem.found());
    }

    /** The message itself where it is short, else its size. */
    String sent() {
        if (size() > SHORT || text.utf8().invalidAt().isPresent()) {
            return "a message of " + size() + " bytes";
        }
        String line = text.utf8().text().replaceAll("\\s+", " ").strip();
        return line.isEmpty() ? "a message of " + size() + " bytes" : line;
    }

    /**
     * What the device does with it. What reads another format than the guide's is not published, so of that no more
     * can be said than that it need not take the message.
     *
     * @param before what the device remembers
     * @param also what to know beside, where it plays the message
     */
    String consequence(DeviceMemory before, String also) {
        if (!codec.profile().name().equals(Target.GUIDE_FORMAT)) {
            return "device software that is made for this format need not take the message";
        }
        byte[] bytes = published.whole() ? published.payload().bytes() : new byte[published.size()];
        Reaction reaction = before.hear(bytes).reaction();
        boolean played = reaction instanceof Reaction.Plays && !also.isEmpty();
        return reaction.sentence() + (played ? "; " + also : "");
    }
}
