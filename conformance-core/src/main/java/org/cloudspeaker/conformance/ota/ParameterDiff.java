package org.cloudspeaker.conformance.ota;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.cloudspeaker.conformance.config.parameter.ParameterFile;
import org.cloudspeaker.conformance.config.parameter.ParameterKey;
import org.cloudspeaker.conformance.config.parameter.ParameterKeyOccurrence;
import org.cloudspeaker.conformance.config.parameter.ParameterValue;

/** What changes between two parameter files. The value of a secret is never told, nor that of a key nobody knows. */
final class ParameterDiff {
    private static final String SECRET = "(secret)";

    private final Optional<ParameterFile> before;
    private final Optional<ParameterFile> after;

    private ParameterDiff(Optional<ParameterFile> before, Optional<ParameterFile> after) {
        this.before = before;
        this.after = after;
    }

    static List<PackageChange> of(Optional<ParameterFile> before, Optional<ParameterFile> after) {
        ParameterDiff diff = new ParameterDiff(before, after);
        List<PackageChange> changes = new ArrayList<>();
        for (ParameterKey key : ParameterKey.values()) {
            diff.of(key).ifPresent(changes::add);
        }
        Set<String> unknown = new TreeSet<>(unknown(before));
        unknown.addAll(unknown(after));
        unknown.forEach(key -> diff.ofUnknown(key).ifPresent(changes::add));
        return changes;
    }

    private Optional<PackageChange> of(ParameterKey key) {
        Optional<ParameterValue> old = before.flatMap(file -> file.value(key));
        Optional<ParameterValue> young = after.flatMap(file -> file.value(key));
        boolean both = old.isPresent() && young.isPresent();
        boolean same = both
                && old.get().text().equals(young.get().text())
                && old.get().type() == young.get().type();
        if (same) {
            return key.secret()
                    ? Optional.of(new PackageChange(
                            PackageChange.Part.PARAMETER, key.key(), PackageChange.Kind.SAME, SECRET, SECRET))
                    : Optional.empty();
        }
        if (both) {
            String was = old.get().shown();
            String will = young.get().shown();
            return Optional.of(
                    new PackageChange(PackageChange.Part.PARAMETER, key.key(), PackageChange.Kind.CHANGED, was, will));
        }
        return PackageChange.between(
                PackageChange.Part.PARAMETER,
                key.key(),
                old.map(ParameterValue::shown),
                young.map(ParameterValue::shown));
    }

    private Optional<PackageChange> ofUnknown(String key) {
        return PackageChange.between(PackageChange.Part.PARAMETER, key, presence(before, key), presence(after, key));
    }

    private static Optional<String> presence(Optional<ParameterFile> file, String key) {
        return unknown(file).contains(key) ? Optional.of("there, unknown to the guide") : Optional.empty();
    }

    private static Set<String> unknown(Optional<ParameterFile> file) {
        return file.map(ParameterFile::unknownKeys).orElse(List.of()).stream()
                .map(ParameterKeyOccurrence::path)
                .collect(Collectors.toSet());
    }
}
