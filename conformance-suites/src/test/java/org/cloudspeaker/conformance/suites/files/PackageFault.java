package org.cloudspeaker.conformance.suites.files;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cloudspeaker.conformance.result.Verdict;

/**
 * A package that breaks a requirement.
 *
 * @param id of the requirement
 * @param name what is wrong
 * @param draft the package
 * @param finding the whole finding, as {@code sent > expected > actual}
 * @param others every other verdict than PASS: {@code OTA-13=NOT_APPLICABLE OTA-1[0125]=INCONCLUSIVE}
 */
record PackageFault(String id, String name, PackageDraft draft, String finding, String others) {
    Map<String, Verdict> beside() {
        Map<String, Verdict> verdicts = new TreeMap<>();
        Stream.of(others.split(" "))
                .map(other -> other.split("="))
                .filter(other -> other.length == 2)
                .forEach(other -> Stream.of(other[0].split(","))
                        .forEach(number -> verdicts.put("OTA-" + number, Verdict.valueOf(other[1]))));
        return verdicts;
    }

    @Override
    public String toString() {
        return id + ": " + name;
    }
}
