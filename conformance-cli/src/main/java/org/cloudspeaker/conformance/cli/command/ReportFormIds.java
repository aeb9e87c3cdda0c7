package org.cloudspeaker.conformance.cli.command;

import java.util.Collection;
import java.util.Iterator;
import java.util.Locale;
import org.cloudspeaker.conformance.cli.invocation.UsageException;
import org.cloudspeaker.conformance.reports.ReportForms;

/** The ids of the forms of a report that there are, for help and completion. */
final class ReportFormIds implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
        return ReportForms.installed().ids().iterator();
    }

    /**
     * The forms that an option names.
     *
     * @throws UsageException if there is no such form
     */
    static ReportForms parse(String option, Collection<String> words) {
        try {
            return ReportForms.of(
                    words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList());
        } catch (IllegalArgumentException e) {
            throw new UsageException(option + ": " + e.getMessage());
        }
    }
}
