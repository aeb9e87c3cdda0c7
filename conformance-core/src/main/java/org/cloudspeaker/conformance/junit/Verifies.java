package org.cloudspeaker.conformance.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Ties a check to the requirement that it verifies. One method, one requirement. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Test
@ExtendWith(ConformanceAnnotations.CheckExtension.class)
public @interface Verifies {
    /** The requirement's id, for example {@code SAL-04}. */
    String value();

    /** Ids of requirements without which this one proves nothing: if one of them fails, this one is skipped. */
    String[] needs() default {};

    /** Whether the rule is about time: then no answer in time breaks it, where other requests are answered meanwhile. */
    boolean aboutTime() default false;
}
