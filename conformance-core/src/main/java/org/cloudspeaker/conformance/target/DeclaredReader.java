package org.cloudspeaker.conformance.target;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cloudspeaker.conformance.target.document.Place;

/** Reads {@code not-applicable} and {@code waivers}. */
final class DeclaredReader {
    private static final String DATE = "a date such as 2027-01-31";

    private final Set<String> ids;
    private final Map<String, Place> declared = new HashMap<>();

    DeclaredReader(Set<String> ids) {
        this.ids = ids;
    }

    List<Declared> read(Section root) {
        List<Declared> all = new ArrayList<>();
        for (Setting item : items(root, "not-applicable")) {
            Section section = item.section();
            Optional<String> id = id(section);
            Optional<String> reason = reason(section);
            section.close();
            id.ifPresent(known -> reason.ifPresent(words -> all.add(new Declared.NotApplicable(known, words))));
        }
        for (Setting item : items(root, "waivers")) {
            Section section = item.section();
            Optional<String> id = id(section);
            Optional<String> reason = reason(section);
            Optional<LocalDate> until = section.require("until", DATE, "2027-01-31")
                    .flatMap(setting -> setting.read(DATE, "2027-01-31", DeclaredReader::date));
            section.close();
            id.ifPresent(known ->
                    reason.ifPresent(words -> until.ifPresent(day -> all.add(new Declared.Waiver(known, words, day)))));
        }
        return all;
    }

    private static List<Setting> items(Section root, String key) {
        return root.find(key).map(Setting::items).orElse(List.of());
    }

    private Optional<String> id(Section section) {
        String expected = "the id of a requirement, such as SAL-04";
        Optional<Setting> setting = section.require("id", expected, "SAL-04");
        Optional<String> id = setting.flatMap(it -> it.text(expected));
        if (setting.isPresent() && id.isPresent()) {
            check(setting.get(), id.get());
        }
        return id;
    }

    private void check(Setting setting, String id) {
        Place first = declared.putIfAbsent(id, setting.at());
        if (!ids.contains(id)) {
            String hint = Words.closest(id, ids)
                    .map(known -> "did you mean " + known + "?")
                    .orElse("conformance list to see them all");
            setting.problem("the id of a requirement", Words.quoted(id, Setting.SHOWN), hint);
        } else if (first != null) {
            setting.problem("each requirement once", id + " again (first in line " + first.line() + ")", "");
        }
    }

    private static Optional<String> reason(Section section) {
        return section.require("reason", "a reason in words", "\"keys of this sandbox do not expire\"")
                .flatMap(setting -> setting.read(
                        "a reason in words",
                        "",
                        text -> Optional.of(text).filter(words -> !words.isBlank() && words.length() <= 1000)));
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
