package org.cloudspeaker.conformance.verdicts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;

/** A clock that shows the next day whenever it is looked at. */
final class NextDayClock extends Clock {
    private final Instant first;
    private final AtomicLong looks = new AtomicLong();

    NextDayClock(Instant first) {
        this.first = first;
    }

    @Override
    public Instant instant() {
        return first.plus(Duration.ofDays(looks.getAndIncrement()));
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("it has one zone");
    }
}
