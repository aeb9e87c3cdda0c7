package org.cloudspeaker.conformance.client.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import org.cloudspeaker.conformance.card.Card;
import org.cloudspeaker.conformance.message.DeviceIdentity;
import org.cloudspeaker.conformance.message.Sale;
import org.junit.jupiter.api.Test;

class ApprovalHistoryTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final Card OTHER = Card.ofEveryLength().get(0);

    private final ApprovalHistory approvals = new ApprovalHistory();

    private static Sale sale(String sn, Card card) {
        LocalDateTime at = LocalDateTime.of(2026, 11, 23, 12, 0);
        return new Sale(DeviceIdentity.ds50(sn), card, 100, "000001", "000001", at);
    }

    @Test
    void whatIsMostLikeTheRefusedSaleIsTold() {
        approvals.add(sale("T1", Card.guide()), NOON);
        approvals.add(sale("T2", OTHER), NOON.plusSeconds(30));

        assertThat(approvals.describeLast(sale("T1", Card.guide()), NOON.plusSeconds(40)))
                .contains("a sale of the same card at this device was approved 40 s before");
        assertThat(approvals.describeLast(sale("T2", Card.guide()), NOON.plusSeconds(40)))
                .contains("a sale of the same card at another device was approved 40 s before");
        assertThat(approvals.describeLast(sale("T1", OTHER), NOON.plusSeconds(30)))
                .contains("a sale of the same card at another device was approved a moment before");
    }

    @Test
    void nothingIsToldWhereNothingWasApproved() {
        assertThat(approvals.describeLast(sale("T1", OTHER), NOON)).isEmpty();
    }
}
