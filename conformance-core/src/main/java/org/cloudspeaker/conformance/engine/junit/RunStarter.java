package org.cloudspeaker.conformance.engine.junit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.cloudspeaker.conformance.catalogue.Catalogue;
import org.cloudspeaker.conformance.catalogue.Requirement;
import org.cloudspeaker.conformance.config.Target;
import org.cloudspeaker.conformance.config.problem.ConfigException;
import org.cloudspeaker.conformance.config.problem.ConfigProblem;
import org.cloudspeaker.conformance.config.problem.FileErrors;
import org.cloudspeaker.conformance.config.reader.TargetLoader;
import org.cloudspeaker.conformance.engine.CertificationRun;
import org.cloudspeaker.conformance.engine.ChapterSource;
import org.cloudspeaker.conformance.engine.EvidenceListener;
import org.cloudspeaker.conformance.engine.run.RequirementSelection;
import org.cloudspeaker.conformance.engine.run.RunOptions;
import org.cloudspeaker.conformance.message.profile.reader.FormatProfileException;
import org.cloudspeaker.conformance.result.RunListener;

/** Begins the run of a class that names a target, or says all that stands in its way. */
final class RunStarter {
    private final CertifiedClass certified;
    private final Optional<TargetProvider> provider;
    private final String subject;
    private final Catalogue catalogue = Catalogue.load();
    private final List<String> problems = new ArrayList<>();

    private RunStarter(CertifiedClass certified, CheckAnnotations annotations) {
        this.certified = certified;
        provider = certified.declaration().source().map(annotations::newProvider);
        subject = "@CertifyTarget of " + certified.type().getSimpleName();
    }

    static RunStart of(CertifiedClass certified, CheckAnnotations annotations) {
        return new RunStarter(certified, annotations).start();
    }

    private RunStart start() {
        Optional<Target> target = target();
        RunOptions options = options();
        checkSelection(options);
        checkReportFolder(options.out());
        List<RunListener> listeners = services(RunListener.class);
        if (target.isEmpty() || !problems.isEmpty()) {
            return refuse(listeners, options);
        }
        try {
            Clock clock = Clock.system(ZoneId.systemDefault());
            CertificationRun run = CertificationRun.begin(target.get(), clock, options, listeners);
            return new RunStart.StartedRun(run, services(EvidenceListener.class), this::closeProvider);
        } catch (FormatProfileException e) {
            problems.add(String.valueOf(e.getMessage()));
            return refuse(listeners, options);
        } catch (ConfigException e) {
            e.problems().forEach(problem -> problems.add(problem.text()));
            return refuse(listeners, options);
        } catch (UncheckedIOException e) {
            problems.add(String.valueOf(e.getMessage()));
            return refuse(listeners, options);
        }
    }

    private RunStart refuse(List<RunListener> listeners, RunOptions options) {
        listeners.forEach(listener -> listener.runRefused(options.out()));
        closeProvider();
        return RunStart.RefusedRun.because(String.join(System.lineSeparator(), problems));
    }

    private Optional<Target> target() {
        if (provider.isPresent() == certified.declaration().file().isEmpty()) {
            return provider.isPresent() ? targetOf(provider.get()) : targetFromFile();
        }
        addProblem(
                "value, source", "a target file or a source of the target", provider.isPresent() ? "both" : "neither");
        return Optional.empty();
    }

    private Optional<Target> targetOf(TargetProvider targets) {
        try {
            return Optional.of(targets.target());
        } catch (ConfigException e) {
            e.problems().forEach(problem -> problems.add(problem.text()));
        } catch (Exception e) {
            addProblem("source", "a target", e.toString());
        }
        return Optional.empty();
    }

    private void closeProvider() {
        provider.ifPresent(targets -> {
            try {
                targets.close();
            } catch (Exception e) {
                throw StacklessFailures.withoutStackTrace(
                        new IllegalStateException(subject + ": source: cannot be closed: " + e, e));
            }
        });
    }

    private Optional<Target> targetFromFile() {
        Optional<Path> file = certified.targetFile();
        if (file.isEmpty()) {
            addProblem(
                    "value",
                    "a target file in the working directory or on the test class path",
                    quoted(certified.declaration().file()));
            return Optional.empty();
        }
        try {
            return Optional.of(new TargetLoader(catalogue, System.getenv()).load(file.get()));
        } catch (ConfigException e) {
            e.problems().forEach(problem -> problems.add(problem.text()));
            return Optional.empty();
        }
    }

    private RunOptions options() {
        return complete(RunOptions.into(Path.of(certified.declaration().report()))
                .withStrict(certified.declaration().strict())
                .withSelection(certified.declaration().selection()));
    }

    /** The options with what the chapters on the class path know. */
    static RunOptions complete(RunOptions options) {
        RunOptions complete = options;
        for (ChapterSource chapters : services(ChapterSource.class)) {
            complete = chapters.complete(complete);
        }
        return complete;
    }

    private void checkSelection(RunOptions options) {
        RequirementSelection selection = certified.declaration().selection();
        Stream.concat(selection.only().stream(), selection.skip().stream())
                .filter(pattern -> ids().noneMatch(RequirementSelection.only(pattern)::isRequested))
                .sorted()
                .forEach(pattern -> addProblem("only, skip", "an id or the beginning of ids", quoted(pattern)));
        if (problems.isEmpty() && ids().filter(selection::isRequested).noneMatch(options.checked()::contains)) {
            addProblem("only, skip", "a choice of requirements that this version has a check for", "none");
        }
    }

    private Stream<String> ids() {
        return catalogue.requirements().stream().map(Requirement::id);
    }

    private void checkReportFolder(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, ".conformance", ".tmp"));
        } catch (IOException e) {
            String found = quoted(folder.toString()) + ", " + FileErrors.describe(e);
            addProblem("report", "a folder that can be written to", found);
        }
    }

    private void addProblem(String what, String expected, String found) {
        problems.add(new ConfigProblem(subject, 0, 0, what, expected, found, "").text());
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
