package org.cloudspeaker.conformance.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.cloudspeaker.conformance.evidence.redaction.Redaction;
import org.cloudspeaker.conformance.result.Exchange;
import org.junit.jupiter.api.Test;

class TranscriptTest {
    private static final Clock CLOCK = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);

    private static void record(Transcript transcript, int times) {
        for (int i = 0; i < times; i++) {
            transcript.record(
                    Exchange.ExchangeKind.HTTP, Instant.EPOCH, Exchange.ExchangeMessage.of("hello"), Optional.empty());
        }
    }

    @Test
    void itKeepsEverythingUnlessItIsToldOtherwise() {
        Transcript transcript = new Transcript(CLOCK, new Redaction());
        record(transcript, 100);
        assertThat(transcript.exchanges()).hasSize(100);
    }

    @Test
    void oneThatRunsForDaysKeepsTheNewestUnderTheirOwnIds() {
        Transcript transcript = new Transcript(CLOCK, new Redaction(), 4);
        record(transcript, 7);
        assertThat(transcript.exchanges()).extracting(Exchange::id).containsExactly("x-0005", "x-0006", "x-0007");
    }
}
