package org.cloudspeaker.conformance.engine.junit;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.cloudspeaker.conformance.engine.CheckDefinition;
import org.cloudspeaker.conformance.engine.run.RequirementSelection;
import org.cloudspeaker.conformance.engine.run.RunOptions;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.PostDiscoveryFilter;

/**
 * Takes checks that a class that names a target does not choose out of the plan, so that a test report lists what was asked
 * for; and the whole suite under a chapter that runs alone.
 */
public abstract class SelectionFilter implements PostDiscoveryFilter {
    private final Map<TargetDeclaration, RequirementSelection> selections = new ConcurrentHashMap<>();
    private final CheckAnnotations annotations;

    /** With what says which methods are checks. */
    protected SelectionFilter(CheckAnnotations annotations) {
        this.annotations = annotations;
    }

    @Override
    public FilterResult apply(TestDescriptor descriptor) {
        return CertifiedClass.of(descriptor.getUniqueId(), annotations)
                .map(certified -> apply(certified, descriptor))
                .orElseGet(() -> FilterResult.included("not a check"));
    }

    private FilterResult apply(CertifiedClass certified, TestDescriptor descriptor) {
        if (certified.isChapter() && isInSuite(descriptor.getUniqueId())) {
            return FilterResult.excluded(certified.type().getSimpleName() + " is a chapter that runs alone");
        }
        RequirementSelection selection =
                selections.computeIfAbsent(certified.declaration(), same -> complete(certified));
        return FilterResult.includedIf(
                check(descriptor).map(selection::includes).orElse(true), () -> "selected", () -> "not selected");
    }

    /** A choice without a single check is not applied, so that it is refused where someone sees it. */
    private static RequirementSelection complete(CertifiedClass certified) {
        RunOptions options = RunStarter.complete(RunOptions.into(Path.of(""))
                .withSelection(certified.declaration().selection()));
        return options.checked().stream().anyMatch(options.selection()::isRequested)
                ? options.selection()
                : RequirementSelection.all();
    }

    private Optional<String> check(TestDescriptor descriptor) {
        return descriptor
                .getSource()
                .filter(MethodSource.class::isInstance)
                .map(source -> ((MethodSource) source).getJavaMethod())
                .flatMap(annotations::checkOf)
                .map(CheckDefinition::id);
    }

    private static boolean isInSuite(UniqueId id) {
        return id.getSegments().stream().anyMatch(segment -> segment.getType().equals("suite"));
    }
}
