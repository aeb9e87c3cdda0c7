package org.cloudspeaker.conformance.suites;

import org.cloudspeaker.conformance.format.Sale;
import org.cloudspeaker.conformance.wire.device.MockDevice;

/** Days before a sale on which it must not be shown: the nearer one first. */
enum EarlierDay {
    /** A wrong bound takes it in. It must be answered, or nothing is proven. */
    THE_DAY_BEFORE("the day before", 1) {
        @Override
        RecordedSale look(Bookkeeping books, Sale sale) {
            return books.findAtTheEnds(sale);
        }
    },
    /** Far away; a server that keeps no sales so long may refuse it, and then shows nothing. */
    LONG_BEFORE("37 days before", 37) {
        @Override
        RecordedSale look(Bookkeeping books, Sale sale) {
            return books.shownAtTheEnds(sale);
        }
    };

    private final String title;
    private final int days;

    EarlierDay(String title, int days) {
        this.title = title;
        this.days = days;
    }

    /** What this day shows of a sale of the device. */
    RecordedSale look(MockDevice device, Sale sale) {
        return look(Bookkeeping.of(device, device.sn(), sale.at().toLocalDate().minusDays(days)), sale);
    }

    abstract RecordedSale look(Bookkeeping books, Sale sale);

    @Override
    public String toString() {
        return title;
    }
}
