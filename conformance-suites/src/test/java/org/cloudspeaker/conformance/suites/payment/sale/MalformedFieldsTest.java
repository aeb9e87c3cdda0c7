package org.cloudspeaker.conformance.suites.payment.sale;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.cloudspeaker.conformance.card.Card;
import org.cloudspeaker.conformance.message.DecodedField.FieldState;
import org.cloudspeaker.conformance.message.DeviceIdentity;
import org.cloudspeaker.conformance.message.MessageType;
import org.cloudspeaker.conformance.message.OutgoingMessage;
import org.cloudspeaker.conformance.message.Sale;
import org.cloudspeaker.conformance.message.profile.Codec;
import org.cloudspeaker.conformance.message.profile.FormatProfile;
import org.cloudspeaker.conformance.message.profile.reader.FormatProfileLoader;
import org.junit.jupiter.api.Test;

class MalformedFieldsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private final FormatProfile guide = new FormatProfileLoader().guide();
    private final List<MalformedField> wrong = MalformedFields.of(guide, TODAY).all();

    @Test
    void whatNoServerCanMakeSenseOfIsWrongAndNothingElse() {
        assertThat(wrong)
                .extracting(MalformedField::toString)
                .containsExactly(
                        "deviceSn null",
                        "deviceSn \"\"",
                        "model null",
                        "transType null",
                        "transType \"\"",
                        "appVersion null",
                        "payType null",
                        "payType \"\"",
                        "transAmount null",
                        "cardNo null",
                        "cardNo \"ZZZZZZZZ\"",
                        "cardOrg null",
                        "emvData null",
                        "emvData \"ZZZZZZZZ\"",
                        "emvData \"9F0206000000006\"",
                        "batchNo null",
                        "batchNo \"\"",
                        "batchNo \"ZZZZZZZZ\"",
                        "traceNo null",
                        "traceNo \"\"",
                        "traceNo \"ZZZZZZZZ\"",
                        "track2 null",
                        "track2 \"ZZZZZZZZ\"",
                        "pin \"ZZZZZZZZ\"",
                        "date null",
                        "date \"\"",
                        "date \"2026-13-45\"",
                        "date \"2026-02-30\"",
                        "time null",
                        "time \"\"",
                        "time \"25:61:00\"");
    }

    /** Each is one field wrong, by the profile's own reading, in a sale that is right beside it. */
    @Test
    void eachIsWrongInItsFieldAlone() {
        Codec codec = guide.newCodec();
        OutgoingMessage good = new Sale(
                        DeviceIdentity.ds50("TEST1"), Card.guide(), 66_66, "000001", "000002", TODAY.atTime(15, 50, 23))
                .toMessage(guide.mask());

        assertThat(wrong).allSatisfy(one -> {
            var reading = codec.decode(MessageType.SALE, codec.encode(one.applyTo(good)));
            assertThat(reading.problems()).singleElement().satisfies(problem -> {
                assertThat(problem.field()).isEqualTo(one.rule().field());
                assertThat(problem.state()).isNotIn(FieldState.OK, FieldState.ABSENT);
            });
        });
    }
}
