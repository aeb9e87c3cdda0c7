package org.cloudspeaker.conformance.cli.invocation;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Supplier;
import org.cloudspeaker.conformance.message.profile.reader.FormatProfileException;

/** Collects the problems of options, to report all of them at once. */
public final class OptionProblems {
    private final Set<String> all = new LinkedHashSet<>();

    public void add(String problem) {
        all.add(problem);
    }

    public void require(boolean right, String problem) {
        if (!right) {
            all.add(problem);
        }
    }

    /** What an option stands for; the fallback where it stands for nothing, which is kept as a problem of this option. */
    public <T> T read(String option, Supplier<T> value, T fallback) {
        try {
            return value.get();
        } catch (IllegalArgumentException | FormatProfileException e) {
            all.add(option + ": " + e.getMessage());
            return fallback;
        }
    }

    /** The value; the fallback where it cannot be had, whose reason is kept as it is. */
    public <T> T read(Supplier<T> value, T fallback) {
        try {
            return value.get();
        } catch (UsageException e) {
            all.add(String.valueOf(e.getMessage()));
            return fallback;
        }
    }

    /**
     * Nothing, if nothing was wrong.
     *
     * @throws UsageException with all of it, one a line
     */
    public void throwIfAny() {
        if (!all.isEmpty()) {
            throw new UsageException(String.join("\n", all));
        }
    }
}
