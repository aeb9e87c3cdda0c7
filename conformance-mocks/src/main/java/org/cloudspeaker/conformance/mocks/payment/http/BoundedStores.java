package org.cloudspeaker.conformance.mocks.payment.http;

import com.github.tomakehurst.wiremock.common.FileSource;
import com.github.tomakehurst.wiremock.store.DefaultStores;
import com.github.tomakehurst.wiremock.store.InMemoryRequestJournalStore;
import com.github.tomakehurst.wiremock.store.RequestJournalStore;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;

/** WireMock's stores in memory, with a journal that forgets the oldest requests when their bodies take too much room. */
final class BoundedStores extends DefaultStores {
    /** The most requests in the journal. */
    static final int MOST_ENTRIES = 1_000;
    /** The most bytes of their bodies. */
    static final long MOST_BYTES = 16 << 20;

    private final RequestJournalStore journal = new BoundedJournalStore();

    /** With files of stubs from there. */
    BoundedStores(FileSource files) {
        super(files);
    }

    @Override
    public RequestJournalStore getRequestJournalStore() {
        return journal;
    }

    private static final class BoundedJournalStore extends InMemoryRequestJournalStore {
        @Override
        public void add(ServeEvent event) {
            super.add(event);
            while (bytes() > MOST_BYTES) {
                removeLast();
            }
        }

        private long bytes() {
            return getAll().mapToLong(event -> event.getRequest().getBody().length)
                    .sum();
        }
    }
}
