package org.cloudspeaker.conformance.engine.role;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.cloudspeaker.conformance.engine.run.FindingFactory;
import org.cloudspeaker.conformance.evidence.Evidence;
import org.cloudspeaker.conformance.evidence.NoAnswerException;
import org.cloudspeaker.conformance.evidence.SilenceException;
import org.cloudspeaker.conformance.result.CaseResult;
import org.cloudspeaker.conformance.result.Finding;

/** The cases of one requirement: each is tried, and one that fails does not hide the others. */
public final class CaseRunner {
    private final Evidence evidence;
    private final List<Finding> findings = new ArrayList<>();
    private final List<CaseResult> tried = new ArrayList<>();
    private String scenario = "";

    CaseRunner(Evidence evidence) {
        this.evidence = evidence;
    }

    /** Tries every case; it is shown as its {@code toString}. */
    public <T> void each(Collection<T> cases, Consumer<T> check) {
        each(cases, String::valueOf, check);
    }

    /** Tries every case. */
    public <T> void each(Collection<T> cases, Function<T, String> name, Consumer<T> check) {
        each(cases, name, unused -> List.of(), check);
    }

    /**
     * Tries every case where the exchanges were made before, for all cases together.
     *
     * @param shownBy the ids of the exchanges that belong to a case
     */
    public <T> void each(
            Collection<T> cases, Function<T, String> name, Function<T, List<String>> shownBy, Consumer<T> check) {
        for (T one : cases) {
            scenario = name.apply(one);
            int before = evidence.ids().size();
            int found = findings.size();
            try {
                check.accept(one);
            } catch (AssertionError e) {
                findings.add(FindingFactory.of(e, scenario, exchanges(shownBy.apply(one), before)));
            } catch (SilenceException e) {
                throw e;
            } catch (NoAnswerException e) {
                findings.add(FindingFactory.of(e, scenario, exchanges(shownBy.apply(one), before)));
            }
            tried.add(new CaseResult(scenario, findings.size() == found));
        }
        scenario = "";
    }

    private List<String> exchanges(List<String> earlier, int before) {
        List<String> ids = evidence.ids();
        return Stream.concat(earlier.stream(), ids.subList(before, ids.size()).stream())
                .toList();
    }

    /** All that the check has exchanged, also outside of cases. */
    public Evidence evidence() {
        return evidence;
    }

    /** The case that is being tried; empty outside {@link #each}. */
    public String scenario() {
        return scenario;
    }

    /** Every case so far, and whether it held. */
    public List<CaseResult> caseResults() {
        return List.copyOf(tried);
    }

    /** What failed so far. */
    public List<Finding> findings() {
        return List.copyOf(findings);
    }
}
