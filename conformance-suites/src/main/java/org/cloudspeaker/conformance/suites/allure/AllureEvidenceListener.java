package org.cloudspeaker.conformance.suites.allure;

import java.util.List;
import org.cloudspeaker.conformance.engine.EvidenceListener;
import org.cloudspeaker.conformance.result.Exchange;
import org.cloudspeaker.conformance.result.RequirementResult;
import org.junit.platform.commons.support.ReflectionSupport;

/**
 * Gives exchanges to Allure if it is there, and does nothing if it is not. Found by {@link java.util.ServiceLoader}.
 *
 * <p>No type of Allure's stands here: this class is loaded where there is none.
 */
public final class AllureEvidenceListener implements EvidenceListener {
    private final boolean present = ReflectionSupport.tryToLoadClass("io.qameta.allure.Allure")
            .toOptional()
            .isPresent();

    @Override
    public void checkFinished(RequirementResult result, List<Exchange> exchanges) {
        if (present) {
            AllureSteps.of(result, exchanges);
        }
    }
}
