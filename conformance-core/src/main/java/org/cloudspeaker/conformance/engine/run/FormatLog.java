package org.cloudspeaker.conformance.engine.run;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cloudspeaker.conformance.message.DecodedMessage;
import org.cloudspeaker.conformance.message.FormatDeviation;
import org.cloudspeaker.conformance.message.MessageField;
import org.cloudspeaker.conformance.message.MessageType;
import org.cloudspeaker.conformance.message.OutgoingMessage;
import org.cloudspeaker.conformance.message.SaleAnswer;
import org.cloudspeaker.conformance.message.profile.Codec;
import org.cloudspeaker.conformance.message.profile.EncodedMessage;
import org.cloudspeaker.conformance.message.profile.FormatProfile;
import org.cloudspeaker.conformance.message.profile.ReceivedMessage;

/**
 * What the messages of a run are by the rules of their own format. Of answers those count that grant what was asked for:
 * a refusal of what no device sends may look like anything. Thread-safe.
 */
public final class FormatLog {
    private static final int MOST = 200;
    private static final int SUCCESS = 200;
    private static final int REDIRECT = 300;

    private final Map<MessageType, Integer> seen = new EnumMap<>(MessageType.class);
    private final Map<MessageType, Set<FormatDeviation>> deviations = new EnumMap<>(MessageType.class);

    /** A codec that writes down here what it reads. */
    Codec observing(Codec codec) {
        return new ObservingCodec(codec);
    }

    /** How many messages of a kind were looked at. */
    public synchronized int count(MessageType type) {
        return seen.getOrDefault(type, 0);
    }

    /** What of a kind of message broke this requirement, each once. */
    public synchronized List<FormatDeviation> deviations(MessageType type, String requirement) {
        return deviations.getOrDefault(type, Set.of()).stream()
                .filter(deviation -> deviation.requirement().equals(requirement))
                .toList();
    }

    /** Looks at a message, whatever its answer means. */
    public synchronized void add(DecodedMessage message) {
        if (message.format().tree().isEmpty()) {
            return;
        }
        seen.merge(message.type(), 1, Integer::sum);
        Set<FormatDeviation> known = deviations.computeIfAbsent(message.type(), unused -> new LinkedHashSet<>());
        List<FormatDeviation> found = new ArrayList<>(message.format().deviations());
        found.removeIf(deviation -> known.size() >= MOST);
        found.stream().filter(deviation -> isFirstOfItsPlace(known, deviation)).forEach(known::add);
    }

    /** Of the same mistake at the same place one example is enough; of records, whatever their number. */
    private static boolean isFirstOfItsPlace(Set<FormatDeviation> known, FormatDeviation deviation) {
        String place = deviation.place().replaceAll("/\\d+/", "/*/");
        return known.stream()
                .noneMatch(other -> other.requirement().equals(deviation.requirement())
                        && other.place().replaceAll("/\\d+/", "/*/").equals(place));
    }

    /** Writes down what is read. */
    private final class ObservingCodec implements Codec {
        private final Codec codec;

        ObservingCodec(Codec codec) {
            this.codec = codec;
        }

        @Override
        public FormatProfile profile() {
            return codec.profile();
        }

        @Override
        public EncodedMessage write(OutgoingMessage draft) {
            return codec.write(draft);
        }

        /** Whether the request was a right one of the kind that has such an answer: anything may be said to another. */
        private boolean isAskedFor(MessageType answer, ReceivedMessage message) {
            MessageType asked = answer == MessageType.SALE_ANSWER ? MessageType.SALE : MessageType.QUERY;
            return message.request()
                    .map(request -> codec.decode(asked, request.bytes()))
                    .filter(request -> request.syntax().isEmpty()
                            && request.problems().isEmpty()
                            && request.format().deviations().isEmpty())
                    .isPresent();
        }

        @Override
        public DecodedMessage read(MessageType type, ReceivedMessage message) {
            DecodedMessage read = codec.read(type, message);
            boolean successful = message.status() == 0 || (message.status() >= SUCCESS && message.status() < REDIRECT);
            Optional<String> code = read.value(MessageField.RESPONSE_CODE);
            boolean grants = type == MessageType.BROADCAST
                    || (code.filter(SaleAnswer.SUCCESS::equals).isPresent() && isAskedFor(type, message));
            if (successful && grants) {
                add(read);
            }
            return read;
        }
    }
}
