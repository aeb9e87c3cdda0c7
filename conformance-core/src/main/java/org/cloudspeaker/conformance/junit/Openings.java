package org.cloudspeaker.conformance.junit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.cloudspeaker.conformance.format.FormatException;
import org.cloudspeaker.conformance.result.RunListener;
import org.cloudspeaker.conformance.spec.Catalogue;
import org.cloudspeaker.conformance.spec.Requirement;
import org.cloudspeaker.conformance.target.FileTrouble;
import org.cloudspeaker.conformance.target.Problem;
import org.cloudspeaker.conformance.target.Target;
import org.cloudspeaker.conformance.target.TargetException;
import org.cloudspeaker.conformance.target.TargetLoader;

/** Begins the run of a class that names a target, or says all that stands in its way. */
final class Openings {
    private final CertifiedClass certified;
    private final String subject;
    private final Catalogue catalogue = Catalogue.load();
    private final List<String> problems = new ArrayList<>();

    private Openings(CertifiedClass certified) {
        this.certified = certified;
        subject = "@CertifyTarget of " + certified.type().getSimpleName();
    }

    static Opening of(CertifiedClass certified) {
        return new Openings(certified).open();
    }

    private Opening open() {
        Optional<Target> target = target();
        RunOptions options = options();
        refuseWhereNothingIsChosen(options);
        refuseWhereNothingCanBeWritten(options.out());
        if (target.isEmpty() || !problems.isEmpty()) {
            return refused();
        }
        try {
            Clock clock = Clock.system(ZoneId.systemDefault());
            Certification run = Certification.begin(target.get(), clock, options, services(RunListener.class));
            return new Opening.Begun(run, services(EvidenceListener.class));
        } catch (FormatException e) {
            problems.add(String.valueOf(e.getMessage()));
            return refused();
        } catch (TargetException e) {
            e.problems().forEach(problem -> problems.add(problem.text()));
            return refused();
        }
    }

    private Opening refused() {
        return Opening.Refused.because(String.join(System.lineSeparator(), problems));
    }

    private Optional<Target> target() {
        Optional<Path> file = certified.targetFile();
        if (file.isEmpty()) {
            add(
                    "value",
                    "a target file in the working directory or on the test class path",
                    quoted(certified.certify().value()));
            return Optional.empty();
        }
        try {
            return Optional.of(new TargetLoader(catalogue, System.getenv()).load(file.get()));
        } catch (TargetException e) {
            e.problems().forEach(problem -> problems.add(problem.text()));
            return Optional.empty();
        }
    }

    private RunOptions options() {
        return complete(RunOptions.into(Path.of(certified.certify().report()))
                .strict(certified.certify().strict())
                .selecting(certified.selection()));
    }

    /** The options with what the chapters on the class path know. */
    static RunOptions complete(RunOptions options) {
        RunOptions complete = options;
        for (ChapterSource chapters : services(ChapterSource.class)) {
            complete = chapters.complete(complete);
        }
        return complete;
    }

    private void refuseWhereNothingIsChosen(RunOptions options) {
        Selection selection = certified.selection();
        Stream.concat(selection.only().stream(), selection.skip().stream())
                .filter(pattern -> ids().noneMatch(Selection.only(pattern)::chosen))
                .sorted()
                .forEach(pattern -> add("only, skip", "an id or the beginning of ids", quoted(pattern)));
        if (problems.isEmpty() && ids().filter(selection::chosen).noneMatch(options.checked()::contains)) {
            add("only, skip", "a choice of requirements that this version has a check for", "none");
        }
    }

    private Stream<String> ids() {
        return catalogue.requirements().stream().map(Requirement::id);
    }

    private void refuseWhereNothingCanBeWritten(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, ".conformance", ".tmp"));
        } catch (IOException e) {
            String found = quoted(folder.toString()) + ", " + FileTrouble.words(e);
            add("report", "a folder that can be written to", found);
        }
    }

    private void add(String what, String expected, String found) {
        problems.add(new Problem(subject, 0, 0, what, expected, found, "").text());
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }

    private static <T> List<T> services(Class<T> type) {
        return ServiceLoader.load(type).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
    }
}
