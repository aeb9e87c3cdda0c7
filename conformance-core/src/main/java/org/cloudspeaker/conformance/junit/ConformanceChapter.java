package org.cloudspeaker.conformance.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.TestMethodOrder;

/** Marks a class of checks of one chapter; they run in the catalogue's order. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Documented
@TestMethodOrder(CatalogueOrder.class)
@DisplayNameGeneration(RequirementNames.class)
public @interface ConformanceChapter {
    /** The chapter's id, for example {@code SAL}. */
    String value();
}
