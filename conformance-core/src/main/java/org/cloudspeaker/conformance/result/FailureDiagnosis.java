package org.cloudspeaker.conformance.result;

import java.util.List;

/**
 * What several broken requirements have in common: one known mistake breaks just these.
 *
 * @param ids of the broken requirements, two or more, in the catalogue's order
 * @param looksLike the mistakes that are known to break them, the likeliest first, each as words that follow "looks like"
 */
public record FailureDiagnosis(List<String> ids, List<String> looksLike) {
    /** Copies the lists. */
    public FailureDiagnosis {
        ids = List.copyOf(ids);
        looksLike = List.copyOf(looksLike);
    }

    /** {@code AMT-01, AMT-02 and QRY-04 together look like: the cents are cut off}. */
    public String sentence() {
        int last = ids.size() - 1;
        return String.join(", ", ids.subList(0, last)) + " and " + ids.get(last) + " together look like: "
                + String.join("; or ", looksLike);
    }
}
