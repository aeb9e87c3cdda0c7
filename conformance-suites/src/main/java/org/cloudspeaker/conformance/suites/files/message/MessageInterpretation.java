package org.cloudspeaker.conformance.suites.files.message;

import java.util.List;
import java.util.Optional;
import org.cloudspeaker.conformance.config.Target;
import org.cloudspeaker.conformance.config.document.SyntaxProblem;
import org.cloudspeaker.conformance.engine.role.PublishedMessage;
import org.cloudspeaker.conformance.firmware.FirmwareReaction;
import org.cloudspeaker.conformance.firmware.FirmwareState;
import org.cloudspeaker.conformance.message.DecodedField;
import org.cloudspeaker.conformance.message.DecodedMessage;
import org.cloudspeaker.conformance.message.FormatJudgement;
import org.cloudspeaker.conformance.message.MessageField;
import org.cloudspeaker.conformance.message.MessageType;
import org.cloudspeaker.conformance.message.profile.BodyNode;
import org.cloudspeaker.conformance.message.profile.Codec;
import org.cloudspeaker.conformance.message.profile.FieldRule;
import org.cloudspeaker.conformance.message.profile.MessageFormat;
import org.cloudspeaker.conformance.message.profile.TreePattern;

/** A published message, read by the format's codec, as text with places, and by the device. */
final class MessageInterpretation {
    private static final int SHORT = 160;

    private final PublishedMessage published;
    private final Codec codec;
    private final DecodedMessage reading;
    private final JsonMessageText text;

    MessageInterpretation(PublishedMessage published, Codec codec) {
        this.published = published;
        this.codec = codec;
        byte[] bytes = published.payload().bytes();
        reading = codec.decode(MessageType.BROADCAST, bytes);
        text = JsonMessageText.of(bytes);
    }

    PublishedMessage published() {
        return published;
    }

    JsonMessageText text() {
        return text;
    }

    int size() {
        return published.size();
    }

    /** What the message is by the rules of its format. */
    FormatJudgement format() {
        return reading.format();
    }

    /** Why it is not one strict message of its codec; empty where it is. */
    Optional<String> codecProblem() {
        return reading.syntax();
    }

    boolean isJson() {
        return message().syntax().name().equals("json");
    }

    /** Whether it is a message that this format speaks of, and none of another kind on the same topic. */
    boolean isBroadcast() {
        Optional<TreePattern> when = message().rules().when();
        return when.isEmpty()
                || reading.format()
                        .tree()
                        .map(tree -> when.get().matches(tree, 0))
                        .orElse(true);
    }

    /** The places of all that the format knows in a broadcast, without their first stroke. */
    List<String> places() {
        return message()
                .body()
                .all()
                .filter(node -> !(node instanceof BodyNode.BodyObject) && !(node instanceof BodyNode.BodyList))
                .map(node -> node.place().path())
                .toList();
    }

    boolean isOpen() {
        return message().rules().isOpen();
    }

    private MessageFormat message() {
        return codec.profile().message(MessageType.BROADCAST);
    }

    List<FieldRule> rules() {
        return codec.profile().rules(MessageType.BROADCAST);
    }

    FieldRule rule(MessageField field) {
        return codec.profile().rule(MessageType.BROADCAST, field);
    }

    DecodedField field(MessageField field) {
        return reading.field(field);
    }

    /** What stands in the field, and where: {@code amount: 12344 (line 1, column 12)}. */
    String shown(MessageField field) {
        String path = rule(field).path();
        return field(field).describeFound() + text.placeOf(path) + text.alike(path);
    }

    /** The text of a field on the wire, without quotes. */
    String wire(MessageField field) {
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
    String consequence(FirmwareState before, String also) {
        if (!codec.profile().name().equals(Target.GUIDE_FORMAT)) {
            return "device software that is made for this format need not take the message";
        }
        byte[] bytes = published.isComplete() ? published.payload().bytes() : new byte[published.size()];
        FirmwareReaction reaction = before.receive(bytes).reaction();
        boolean played = reaction instanceof FirmwareReaction.AmountPlayback && !also.isEmpty();
        return reaction.sentence() + (played ? "; " + also : "");
    }
}
