package org.cloudspeaker.conformance.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Marks a class of checks of one chapter; they run in the catalogue's order, one after the other also where other tests
 * run in parallel: they share devices, and verdicts rest on earlier ones.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Documented
@Tag(ConformanceChapter.TAG)
@ExtendWith(ConformanceAnnotations.CheckExtension.class)
@Execution(ExecutionMode.SAME_THREAD)
@TestMethodOrder(ConformanceAnnotations.CheckOrderer.class)
@DisplayNameGeneration(ConformanceAnnotations.CheckNameGenerator.class)
public @interface ConformanceChapter {
    /** The tag of every check. */
    String TAG = "conformance";

    /** The name of the class that orders checks and chapters, for JUnit's {@code junit.jupiter.testclass.order.default}. */
    String ORDERER = "org.cloudspeaker.conformance.junit.ConformanceAnnotations$CheckOrderer";

    /** The id of the chapter, for example {@code SAL}. */
    String value();
}
