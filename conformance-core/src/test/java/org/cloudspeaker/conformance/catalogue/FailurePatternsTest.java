package org.cloudspeaker.conformance.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FailurePatternsTest {
    private final FailurePatterns patterns = FailurePatterns.load();
    private final FailurePattern one = patterns.all().get(0);

    @Test
    void aPatternExplainsWhatItBreaks() {
        assertThat(patterns.matching(one.ids())).contains(one);
    }

    @Test
    void aPatternWhoseRequirementsAreNotAllBrokenExplainsNothing() {
        Set<String> part = Set.of(one.ids().iterator().next());

        assertThat(patterns.matching(part)).isEmpty();
    }

    @Test
    void aPatternOfAFewAmongManyExplainsNothing() {
        Set<String> many = new HashSet<>(one.ids());
        for (int i = 0; i <= one.ids().size(); i++) {
            many.add("XXX-0" + i);
        }

        assertThat(patterns.matching(many)).doesNotContain(one);
    }

    @Test
    void everyPatternIsOfKnownRequirements() {
        Catalogue catalogue = Catalogue.load();

        assertThat(patterns.all())
                .allSatisfy(pattern -> assertThat(pattern.ids())
                        .allSatisfy(id -> assertThat(catalogue.find(id)).isPresent()));
    }

    @Test
    void aSingleRequirementIsNoPattern() {
        assertThatThrownBy(() -> new FailurePattern("ONE", "one", Set.of("AMT-01")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expected two requirements or more that ONE breaks, found [AMT-01]");
    }
}
