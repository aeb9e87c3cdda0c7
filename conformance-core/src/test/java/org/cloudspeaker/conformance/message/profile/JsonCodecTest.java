package org.cloudspeaker.conformance.message.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.cloudspeaker.conformance.card.Card;
import org.cloudspeaker.conformance.message.Broadcast;
import org.cloudspeaker.conformance.message.DecodedField;
import org.cloudspeaker.conformance.message.DecodedMessage;
import org.cloudspeaker.conformance.message.DeviceIdentity;
import org.cloudspeaker.conformance.message.MessageField;
import org.cloudspeaker.conformance.message.MessageType;
import org.cloudspeaker.conformance.message.OutgoingMessage;
import org.cloudspeaker.conformance.message.QueryAnswer;
import org.cloudspeaker.conformance.message.Sale;
import org.cloudspeaker.conformance.message.SaleAnswer;
import org.cloudspeaker.conformance.message.TransactionQuery;
import org.cloudspeaker.conformance.message.profile.reader.FormatProfileLoader;
import org.cloudspeaker.conformance.message.syntax.WireType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonCodecTest {
    private static final String ANSWER =
            "{\"acqAuthCode\":\"1234567890\",\"acqResponseCode\":\"00\",\"emvData\":\"\",\"transStatus\":\"APPROVE\"}";

    private final FormatProfile guide = new FormatProfileLoader().guide();
    private final Codec codec = guide.newCodec();
    private final Sale sale = new Sale(
            DeviceIdentity.ds50("S20A1012574P0002"),
            Card.guide(),
            6666,
            "000000",
            "000001",
            LocalDateTime.of(2025, 12, 15, 15, 50, 23));

    @Test
    void writesASaleAsTheGuideShowsIt() {
        String json = text(codec.encode(sale.toMessage(guide.mask())));
        assertThat(json)
                .startsWith("{\"deviceSn\":\"S20A1012574P0002\",\"model\":\"DS50\",\"transType\":\"SALE\"")
                .contains("\"transAmount\":\"66.66\"", "\"cardNo\":\"451461******2125\"")
                .contains("\"date\":\"2025-12-15\",\"time\":\"15:50:23\"");
    }

    @Test
    void putsTheAmountInCentsAndTheDateIntoTheChipData() {
        String json = text(codec.encode(sale.toMessage(guide.mask())));
        assertThat(json).contains("9A03251215", "9F0206000000006666");
    }

    @Test
    void writesABroadcastInCents() {
        Broadcast broadcast = new Broadcast(Broadcast.Mode.GUIDANCE, 12344, "12394555425", Optional.of("hello"));
        assertThat(text(codec.encode(broadcast.toMessage())))
                .isEqualTo(
                        "{\"message\":\"hello\",\"amount\":\"12344\",\"transType\":\"00\",\"orderId\":\"12394555425\"}");
    }

    @Test
    void readsBackWhatItWroteOfABroadcast() {
        Broadcast broadcast = new Broadcast(Broadcast.Mode.ANNOUNCEMENT, 5, "1", Optional.empty());
        DecodedMessage reading = codec.decode(MessageType.BROADCAST, codec.encode(broadcast.toMessage()));
        assertThat(Broadcast.from(reading)).contains(broadcast);
    }

    @Test
    void readsTheGuidesAnswerAsAnApproval() {
        DecodedMessage reading = answer(ANSWER);
        assertThat(reading.syntax()).isEmpty();
        assertThat(reading.problems()).isEmpty();
        assertThat(new SaleAnswer(reading).approved()).isTrue();
        assertThat(reading.value(MessageField.STATUS)).contains(MessageField.APPROVED);
    }

    @Test
    void saysWhereATrailingCommaStandsAndReadsOn() {
        DecodedMessage reading = answer(ANSWER.replace("}", ",}"));
        assertThat(reading.syntax().orElseThrow()).isEqualTo("line 1, column 88: a trailing comma before }");
        assertThat(new SaleAnswer(reading).approved()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "null", "[]", "\"00\"", "hello", "{", "[[[[[[", "<html></html>"})
    void recognisesNothingInWhatIsNoObject(String body) {
        DecodedMessage reading = answer(body);
        assertThat(reading.syntax()).isPresent();
        assertThat(reading.isAnswer()).isFalse();
        assertThat(reading.field(MessageField.RESPONSE_CODE).state()).isEqualTo(DecodedField.FieldState.ABSENT);
    }

    @Test
    void recognisesNoAnswerInItsOwnRequest() {
        assertThat(codec.decode(MessageType.QUERY_ANSWER, codec.encode(sale.toMessage(guide.mask())))
                        .isAnswer())
                .isFalse();
    }

    @Test
    void refusesAKeyThatStandsTwice() {
        DecodedMessage reading = answer(ANSWER.replace("}", ",\"acqResponseCode\":\"05\"}"));
        assertThat(reading.syntax().orElseThrow()).endsWith("a name that stands twice: \"acqResponseCode\"");
    }

    @Test
    void refusesBytesThatAreNotUtf8() {
        byte[] latin = ANSWER.replace("1234567890", "caf\u00e9").getBytes(StandardCharsets.ISO_8859_1);
        assertThat(codec.decode(MessageType.SALE_ANSWER, latin).syntax())
                .contains("line 1, column 20: bytes that are not UTF-8");
    }

    @Test
    void survivesNestingWithoutEnd() {
        assertThat(answer("[".repeat(100_000)).syntax()).isPresent();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"transStatus\":5|WRONG_TYPE|transStatus: 5",
                "\"transStatus\":null|NULL|transStatus: null",
                "\"other\":\"\"|ABSENT|transStatus: nothing",
            })
    void tellsHowAFieldIsWrong(String instead, DecodedField.FieldState state, String shown) {
        DecodedField field =
                answer(ANSWER.replace("\"transStatus\":\"APPROVE\"", instead)).field(MessageField.STATUS);
        assertThat(field.state()).isEqualTo(state);
        assertThat(field.describeFound()).isEqualTo(shown);
        assertThat(field.describeExpected()).startsWith("transStatus: a string");
    }

    @Test
    void makesOutAValueOfTheWrongType() {
        DecodedMessage reading =
                codec.decode(MessageType.QUERY_ANSWER, bytes("{\"respCode\":\"00\",\"total\":\"3\",\"transInfo\":[]}"));
        assertThat(reading.field(MessageField.TOTAL).state()).isEqualTo(DecodedField.FieldState.WRONG_TYPE);
        assertThat(new QueryAnswer(reading).total()).hasValue(3);
    }

    @Test
    void neverShowsWhatIsSensitive() {
        DecodedMessage reading = answer(ANSWER.replace("\"emvData\":\"\"", "\"emvData\":\"5A08451461762883212\""));
        assertThat(reading.field(MessageField.EMV_DATA).state()).isEqualTo(DecodedField.FieldState.WRONG_FORM);
        assertThat(reading.field(MessageField.EMV_DATA).found()).isEqualTo("21 bytes that are not shown");
    }

    @Test
    void refusesADateThatNoCalendarHas() {
        var query = TransactionQuery.page("SN", LocalDate.of(2025, 2, 28), 1)
                .toMessage()
                .withRaw(MessageField.DATE, WireType.STRING, "2025-02-30");
        DecodedMessage reading = codec.decode(MessageType.QUERY, codec.encode(query));
        assertThat(reading.field(MessageField.DATE).state()).isEqualTo(DecodedField.FieldState.WRONG_FORM);
    }

    @ParameterizedTest
    @CsvSource({"0.29,29", "4.35,435", "4503599627.37,450359962737", "66,6600", "66.6,6660"})
    void readsUnitsAsCentsWithoutLosingAny(String wire, String cents) {
        FieldRule amount = guide.rule(MessageType.SALE, MessageField.AMOUNT);
        assertThat(amount.format().read(MessageField.ValueKind.AMOUNT, wire, ZoneOffset.UTC))
                .contains(cents);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e3", "1,00", "+1.00", " 1.00", "abc", "", "1.001", "0x10", "99999999999999999999"})
    void takesNothingElseForMoney(String wire) {
        FieldRule amount = guide.rule(MessageType.SALE, MessageField.AMOUNT);
        assertThat(amount.format().read(MessageField.ValueKind.AMOUNT, wire, ZoneOffset.UTC))
                .isEmpty();
    }

    @Test
    void writesAValueAsTheOneThingInAList() {
        OutgoingMessage draft = sale.toMessage(guide.mask())
                .withValueInList(MessageField.TRACE_NO)
                .without(MessageField.BATCH_NO)
                .withValueInList(MessageField.BATCH_NO);

        assertThat(text(codec.encode(draft)))
                .contains("\"traceNo\":[\"000001\"]")
                .doesNotContain("batchNo");
    }

    @ParameterizedTest
    @CsvSource({
        "DATE,     2025-12-15, true",
        "DATE,     2025-02-30, false",
        "TRACE_NO, 000001,     true",
        "TRACE_NO, 00001,      false",
        "AMOUNT,   66.66,      true",
        "AMOUNT,   66.666,     false"
    })
    void aRuleTakesWhatHasItsFormAndIsOfItsKind(MessageField field, String value, boolean taken) {
        assertThat(guide.rule(MessageType.SALE, field).accepts(value)).isEqualTo(taken);
    }

    @Test
    void aWordOfAnotherMessageIsNotOfTheFormOfThisOne() {
        DecodedField status = answer(ANSWER.replace("APPROVE", "APPROVED")).field(MessageField.STATUS);
        assertThat(status.state()).isEqualTo(DecodedField.FieldState.WRONG_FORM);
        assertThat(answer(ANSWER.replace("APPROVE", "DECLINE")).problems()).isEmpty();
    }

    @Test
    void leavesOutAndWritesRawWhatADraftAsksFor() {
        OutgoingMessage draft = OutgoingMessage.of(
                MessageType.QUERY,
                Map.of(MessageField.DEVICE_SN, "SN", MessageField.PAGE_NO, "1", MessageField.PAGE_SIZE, "1"));
        assertThat(text(codec.encode(
                        draft.without(MessageField.DEVICE_SN).withRaw(MessageField.PAGE_NO, WireType.NUMBER, "-1"))))
                .isEqualTo("{\"pageNo\":-1,\"pageSize\":\"1\"}");
        assertThat(text(codec.encode(draft.withNull(MessageField.DEVICE_SN)))).startsWith("{\"deviceSn\":null");
    }

    private DecodedMessage answer(String json) {
        return codec.decode(MessageType.SALE_ANSWER, bytes(json));
    }

    private static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] json) {
        return new String(json, StandardCharsets.UTF_8);
    }
}
