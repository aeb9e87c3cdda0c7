package org.cloudspeaker.conformance.config.reader;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cloudspeaker.conformance.config.RequirementDeclaration;
import org.cloudspeaker.conformance.config.document.TextPosition;
import org.cloudspeaker.conformance.config.problem.PrintableText;

/** Reads {@code not-applicable} and {@code waivers}. */
final class RequirementDeclarationReader {
    private static final String DATE = "a date such as 2027-01-31";

    private final Set<String> ids;
    private final Map<String, TextPosition> declared = new HashMap<>();

    RequirementDeclarationReader(Set<String> ids) {
        this.ids = ids;
    }

    List<RequirementDeclaration> read(ConfigSection root) {
        List<RequirementDeclaration> all = new ArrayList<>();
        for (ConfigSetting item : items(root, "not-applicable")) {
            ConfigSection section = item.section();
            Optional<String> id = id(section);
            Optional<String> reason = reason(section);
            section.checkKeys();
            id.ifPresent(known ->
                    reason.ifPresent(words -> all.add(new RequirementDeclaration.NotApplicable(known, words))));
        }
        for (ConfigSetting item : items(root, "waivers")) {
            ConfigSection section = item.section();
            Optional<String> id = id(section);
            Optional<String> reason = reason(section);
            Optional<LocalDate> until = section.require("until", DATE, "2027-01-31")
                    .flatMap(setting -> setting.read(DATE, "2027-01-31", RequirementDeclarationReader::date));
            section.checkKeys();
            id.ifPresent(known -> reason.ifPresent(
                    words -> until.ifPresent(day -> all.add(new RequirementDeclaration.Waiver(known, words, day)))));
        }
        return all;
    }

    private static List<ConfigSetting> items(ConfigSection root, String key) {
        return root.find(key).map(ConfigSetting::items).orElse(List.of());
    }

    private Optional<String> id(ConfigSection section) {
        String expected = "the id of a requirement, such as SAL-04";
        Optional<ConfigSetting> setting = section.require("id", expected, "SAL-04");
        Optional<String> id = setting.flatMap(it -> it.text(expected));
        if (setting.isPresent() && id.isPresent()) {
            check(setting.get(), id.get());
        }
        return id;
    }

    private void check(ConfigSetting setting, String id) {
        TextPosition first = declared.putIfAbsent(id, setting.at());
        if (!ids.contains(id)) {
            String hint = PrintableText.closest(id, ids)
                    .map(known -> "did you mean " + known + "?")
                    .orElse("conformance list to see them all");
            setting.addProblem("the id of a requirement", PrintableText.quoted(id, PrintableText.MOST_QUOTED), hint);
        } else if (first != null) {
            setting.addProblem("each requirement once", id + " again (first in line " + first.line() + ")", "");
        }
    }

    private static Optional<String> reason(ConfigSection section) {
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
