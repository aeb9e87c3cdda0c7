package org.cloudspeaker.conformance.suites;

import org.cloudspeaker.conformance.format.Broadcast.Mode;
import org.cloudspeaker.conformance.junit.Cases;
import org.cloudspeaker.conformance.junit.ConformanceChapter;
import org.cloudspeaker.conformance.junit.Loop;
import org.cloudspeaker.conformance.junit.Verifies;

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
    void theAmountOfABroadcastIsTheAmountInTheBooks(Loop loop, Cases cases) {
        LoopDay day = new LoopDay(loop);
        cases.each(LoopCase.all(), one -> day.add(one.paidIn(loop)));
        day.addsUp();
        day.noteLatency();
    }

    @Verifies(
            value = "E2E-02",
            needs = {"BRK-MSG-01", "QRY-01", "DEV-06"})
    void anAnnouncementMakesNoSale(Loop loop) {
        LoopBooks books = LoopBooks.of(loop);
        loop.publish(loop.broadcast(Mode.ANNOUNCEMENT, AMOUNT));
        books.haveNoneOf("broadcast 99 of 49.90, and a card is presented", loop.presentCardInVain());
        books.haveAsManyAsBefore("broadcast 99 of 49.90, and a card is presented");
    }

    @Verifies(
            value = "E2E-03",
            needs = {"BRK-MSG-01", "QRY-01", "DEV-06"})
    void theSameOrderMakesNoSecondSale(Loop loop) {
        var order = loop.broadcast(Mode.GUIDANCE, AMOUNT);
        loop.publish(order);
        LoopBooks.requireOne("broadcast 00 of 49.90, and a card is presented", loop.presentCard());
        LoopBooks books = LoopBooks.of(loop);
        loop.publish(order);
        books.haveNoneOf("broadcast 00 of 49.90 twice, paid after the first", loop.presentCardInVain());
        books.haveAsManyAsBefore("broadcast 00 of 49.90 twice, paid after the first");
    }
}
