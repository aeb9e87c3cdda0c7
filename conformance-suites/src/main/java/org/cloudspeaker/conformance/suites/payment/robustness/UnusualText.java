package org.cloudspeaker.conformance.suites.payment.robustness;

/** Texts that a careless server takes for something else; none of them harms one that does. */
enum UnusualText {
    /** Ends of strings in SQL and in JSON. */
    QUOTES("quotes", "a'b\"c"),
    /** A condition that always holds. */
    SQL("SQL", "' OR '1'='1"),
    /** Elements and an entity. */
    MARKUP("markup", "<b>&amp;</b>"),
    /** The end of a string in C. */
    NUL("NUL", "a\0b"),
    /** Chinese, Arabic, and a character beyond the first 65536. */
    SCRIPTS("other scripts", "支付 دفع 💳");

    private final String title;
    private final String text;

    UnusualText(String title, String text) {
        this.title = title;
        this.text = text;
    }

    String text() {
        return text;
    }

    /** A serial number of this run with it, at most 32 bytes. */
    String serialNumber(String batchNo) {
        return batchNo + text;
    }

    /** For messages. */
    @Override
    public String toString() {
        return title;
    }
}
