package org.cloudspeaker.conformance.reports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/**
 * The forms in which a run is reported.
 *
 * @param all in the order in which they are written
 */
public record ReportForms(List<ReportForm> all) {
    /** Copies the list. */
    public ReportForms {
        all = List.copyOf(all);
    }

    /** Every form on the class path. */
    public static ReportForms installed() {
        return new ReportForms(ServiceLoader.load(ReportForm.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList());
    }

    /** The forms of a run for which nobody chose. */
    public static ReportForms standard() {
        return new ReportForms(
                installed().all().stream().filter(ReportForm::isStandard).toList());
    }

    /**
     * The forms with these ids; the standard ones where there are none.
     *
     * @throws IllegalArgumentException if there is no such form, naming those that there are
     */
    public static ReportForms of(Collection<String> ids) {
        if (ids.isEmpty()) {
            return standard();
        }
        ReportForms installed = installed();
        List<ReportForm> chosen = new ArrayList<>();
        for (String id : ids) {
            chosen.add(installed
                    .find(id)
                    .orElseThrow(() -> new IllegalArgumentException(
                            "expected one of " + String.join(", ", installed.ids()) + ", found " + id)));
        }
        return new ReportForms(chosen.stream().distinct().toList());
    }

    /** The form with this id. */
    public Optional<ReportForm> find(String id) {
        return all.stream().filter(form -> form.id().equals(id)).findFirst();
    }

    /** The ids, in order. */
    public List<String> ids() {
        return all.stream().map(ReportForm::id).toList();
    }

    /** The names of the files. */
    Stream<String> fileNames() {
        return all.stream().map(ReportForm::fileName);
    }
}
