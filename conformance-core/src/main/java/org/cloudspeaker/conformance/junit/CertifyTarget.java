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
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/**
 * Turns a class into the whole suite over one target:
 *
 * <pre>{@code
 * @CertifyTarget("src/test/resources/acme-sandbox.yaml")
 * class AcmeConformanceTest {}
 * }</pre>
 *
 * <p>It may also stand on a class that extends one chapter, which then runs alone.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Documented
@Suite
@IncludeEngines("junit-jupiter")
@SelectPackages("org.cloudspeaker.conformance.suites")
@IncludeClassNamePatterns(".*")
@ConfigurationParameter(
        key = "junit.jupiter.testclass.order.default",
        value = "org.cloudspeaker.conformance.junit.CatalogueOrder")
public @interface CertifyTarget {
    /** The target file, relative to the working directory. */
    String value();

    /** The folder for reports, relative to the working directory. */
    String report() default "target/conformance-report";

    /** Whether a broken SHOULD fails. */
    boolean strict() default false;
}
