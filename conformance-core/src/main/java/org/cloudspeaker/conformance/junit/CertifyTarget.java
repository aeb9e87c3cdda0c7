package org.cloudspeaker.conformance.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.platform.suite.api.ConfigurationParameter;
import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.IncludeEngines;
import org.junit.platform.suite.api.IncludeTags;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/**
 * Turns a class into the whole suite over one target:
 *
 * <pre>{@code
 * @CertifyTarget("acme.yaml")
 * class AcmeConformanceTest {}
 * }</pre>
 *
 * <p>The reports are written when the tests of the process are over. A target that cannot be used is one failure, which
 * tells all that is wrong with it.
 *
 * <p>A target whose ports are known only at run time comes from {@link #source}.
 *
 * <p>It may also stand on a class that extends one chapter, which then runs alone: a check that proves something only
 * together with another chapter stays inconclusive there. {@link #only} runs a choice with all that it rests on.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Documented
@Suite(failIfNoTests = false) // Nothing is left of it where a chapter runs alone, or a build filters by tags.
@IncludeEngines("junit-jupiter")
@SelectPackages("org.cloudspeaker.conformance.suites")
@IncludeClassNamePatterns(".*")
@IncludeTags(ConformanceChapter.TAG)
@ConfigurationParameter(key = "junit.jupiter.testclass.order.default", value = ConformanceChapter.ORDERER)
@ConfigurationParameter(key = "junit.jupiter.execution.parallel.enabled", value = "false")
public @interface CertifyTarget {
    /** The target file: relative to the working directory or, if it is not there, to the test class path. */
    String value() default "";

    /** What gives the target from code, in the place of a file. */
    Class<? extends TargetSource> source() default TargetSource.None.class;

    /** The folder for reports, relative to the working directory; each target of a build needs its own. */
    String report() default "target/conformance-report";

    /** Whether a broken SHOULD fails. */
    boolean strict() default false;

    /** Ids ({@code AMT-02}) or beginnings of ids ({@code SAL}, {@code BRK-AUT}) to check; none: all. */
    String[] only() default {};

    /** Ids or beginnings of ids to leave out. */
    String[] skip() default {};
}
