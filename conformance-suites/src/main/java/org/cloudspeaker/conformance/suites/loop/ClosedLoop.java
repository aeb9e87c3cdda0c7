package org.cloudspeaker.conformance.suites.loop;

import org.cloudspeaker.conformance.engine.role.CaseRunner;
import org.cloudspeaker.conformance.engine.role.ClosedLoopDriver;
import org.cloudspeaker.conformance.junit.ConformanceChapter;
import org.cloudspeaker.conformance.junit.Verifies;
import org.cloudspeaker.conformance.message.Broadcast.Mode;
import org.cloudspeaker.conformance.message.profile.FormatProfile;
import org.cloudspeaker.conformance.suites.assertions.BroadcastDescription;

/** E2E: from the broadcast to the books, whichever part of the loop is certified. */
@ConformanceChapter("E2E")
public class ClosedLoop {
    private static final long AMOUNT = 4990;

    @Verifies(
            value = "E2E-01",
            needs = {
                "BRK-MSG-01",
                "SAL-02",
                "AMT-01",
                "AMT-02",
                "AMT-03",
                "IDM-01",
                "QRY-05",
                "QRY-06",
                "DEV-06",
                "DEV-08",
                "DEV-09",
                "DEV-11",
                "DEV-13",
                "DEV-14"
            })
    void theAmountOfABroadcastIsTheAmountInTheBooks(ClosedLoopDriver loop, FormatProfile profile, CaseRunner cases) {
        LoopPayments day = new LoopPayments(loop);
        cases.each(LoopPaymentCase.all(), one -> day.add(one.pay(loop, profile)));
        day.requireTotals();
        day.noteLatency();
    }

    @Verifies(
            value = "E2E-02",
            needs = {"BRK-MSG-01", "QRY-01", "DEV-06"})
    void anAnnouncementMakesNoSale(ClosedLoopDriver loop, FormatProfile profile) {
        var sent = BroadcastDescription.announcement(profile, AMOUNT) + ", and a card is presented";
        LoopHistoryCheck history = LoopHistoryCheck.of(loop);
        loop.publish(loop.broadcast(Mode.ANNOUNCEMENT, AMOUNT));
        history.requireNoSale(sent, loop.presentCardExpectingNoSale());
        history.requireUnchangedCount(sent);
    }

    @Verifies(
            value = "E2E-03",
            needs = {"BRK-MSG-01", "QRY-01", "DEV-06"})
    void theSameOrderMakesNoSecondSale(ClosedLoopDriver loop, FormatProfile profile) {
        var sent = BroadcastDescription.guidance(profile, AMOUNT);
        var order = loop.broadcast(Mode.GUIDANCE, AMOUNT);
        loop.publish(order);
        LoopHistoryCheck.requireOne(sent + ", and a card is presented", loop.presentCard());
        LoopHistoryCheck history = LoopHistoryCheck.of(loop);
        loop.publish(order);
        history.requireNoSale(sent + " twice, paid after the first", loop.presentCardExpectingNoSale());
        history.requireUnchangedCount(sent + " twice, paid after the first");
    }
}
