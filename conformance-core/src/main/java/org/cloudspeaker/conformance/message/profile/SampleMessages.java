package org.cloudspeaker.conformance.message.profile;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cloudspeaker.conformance.card.Card;
import org.cloudspeaker.conformance.message.Broadcast;
import org.cloudspeaker.conformance.message.DecodedMessage;
import org.cloudspeaker.conformance.message.DeviceIdentity;
import org.cloudspeaker.conformance.message.MessageField;
import org.cloudspeaker.conformance.message.MessageType;
import org.cloudspeaker.conformance.message.OutgoingMessage;
import org.cloudspeaker.conformance.message.Sale;
import org.cloudspeaker.conformance.message.SaleAnswer;
import org.cloudspeaker.conformance.message.TransactionQuery;
import org.cloudspeaker.conformance.message.syntax.Payload;

/** One right message of each kind that a format has, always with the same values. */
public final class SampleMessages {
    private static final LocalDateTime AT = LocalDateTime.of(2025, 12, 15, 15, 50, 23);
    private static final long AMOUNT = 6666;

    private final FormatProfile profile;
    private final Codec codec;

    /** Those of this format. */
    public SampleMessages(FormatProfile profile) {
        this.profile = profile;
        this.codec = profile.newCodec(ZoneOffset.UTC);
    }

    /** In the order in which they are spoken; a record stands in the answer to a query. */
    public List<OutgoingMessage> all() {
        List<OutgoingMessage> samples = new ArrayList<>();
        for (MessageType type : MessageType.values()) {
            if (profile.has(type) && type != MessageType.RECORD) {
                samples.add(of(type));
            }
        }
        return samples;
    }

    /** The one of a kind. */
    public OutgoingMessage of(MessageType type) {
        return switch (type) {
            case BROADCAST -> broadcast();
            case SALE -> sale().toMessage(profile.mask());
            case SALE_ANSWER -> answer(MessageType.SALE_ANSWER, SaleAnswer.SUCCESS);
            case QUERY ->
                TransactionQuery.page("TEST000000000001", AT.toLocalDate(), 1).toMessage();
            case QUERY_ANSWER -> answer(MessageType.QUERY_ANSWER, SaleAnswer.SUCCESS);
            case RECORD -> entry();
        };
    }

    private OutgoingMessage broadcast() {
        boolean guides = profile.find(MessageType.BROADCAST, MessageField.MODE)
                .filter(rule -> !rule.words().containsKey(Broadcast.Mode.ANNOUNCEMENT.name()))
                .isPresent();
        Broadcast.Mode mode = guides ? Broadcast.Mode.GUIDANCE : Broadcast.Mode.ANNOUNCEMENT;
        return new Broadcast(mode, AMOUNT, "12394555425", Optional.of("hello")).toMessage();
    }

    private static Sale sale() {
        return new Sale(
                DeviceIdentity.ds50("TEST000000000001"),
                Card.guide().validOn(LocalDate.from(AT)),
                AMOUNT,
                "000123",
                "000007",
                AT);
    }

    /** The answer to the sale or query with this response code. */
    public OutgoingMessage answer(MessageType type, String code) {
        Map<MessageField, String> values = new EnumMap<>(MessageField.class);
        boolean approved = code.equals(SaleAnswer.SUCCESS);
        values.put(MessageField.RESPONSE_CODE, code);
        values.put(MessageField.STATUS, approved ? MessageField.APPROVED : "DECLINED");
        values.put(MessageField.AUTH_CODE, approved ? "481516" : "");
        values.put(MessageField.EMV_DATA, "");
        values.put(MessageField.TOTAL, "1");
        OutgoingMessage answer = OutgoingMessage.of(type, values);
        MessageType asked = type == MessageType.SALE_ANSWER ? MessageType.SALE : MessageType.QUERY;
        boolean lists = type == MessageType.QUERY_ANSWER && profile.has(MessageType.RECORD);
        OutgoingMessage whole = lists ? answer.withRecords(List.of(entry())) : answer;
        return profile.has(asked) ? whole.answering(read(of(asked), Optional.empty())) : whole;
    }

    private OutgoingMessage entry() {
        Map<MessageField, String> values = new EnumMap<>(MessageField.class);
        values.putAll(sale().toMessage(profile.mask()).values());
        values.put(MessageField.STATUS, MessageField.APPROVED);
        values.put(MessageField.RESPONSE_CODE, SaleAnswer.SUCCESS);
        values.put(MessageField.AUTH_CODE, "481516");
        return OutgoingMessage.of(MessageType.RECORD, values);
    }

    /** The message as it goes over the wire. */
    public EncodedMessage write(OutgoingMessage message) {
        return codec.write(message);
    }

    /** The message as whoever gets it reads it. */
    public DecodedMessage readBack(OutgoingMessage message) {
        MessageType asked = message.type() == MessageType.SALE_ANSWER ? MessageType.SALE : MessageType.QUERY;
        Optional<Payload> request = message.request()
                .filter(unused -> profile.has(asked))
                .map(unused -> codec.write(of(asked)).body());
        return read(message, request);
    }

    private DecodedMessage read(OutgoingMessage message, Optional<Payload> request) {
        EncodedMessage written = codec.write(message);
        return codec.read(
                message.type(), new ReceivedMessage(written.body(), Optional.of(written.headers()), 0, request));
    }
}
