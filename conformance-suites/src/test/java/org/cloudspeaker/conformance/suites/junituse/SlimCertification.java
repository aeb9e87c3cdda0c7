package org.cloudspeaker.conformance.suites.junituse;

import com.acme.IntegratorTestClasses;

/** Certifies the target of {@link IntegratorTestClasses.Slim} in a process of its own, and prints what came of each test. */
final class SlimCertification {
    private SlimCertification() {}

    public static void main(String[] args) {
        LauncherBuild.of(IntegratorTestClasses.Slim.class).stream()
                .filter(outcome -> outcome.test() || outcome.kind() == TestOutcome.EndKind.FAILED)
                .map(SlimCertification::line)
                .forEach(System.out::println);
    }

    private static String line(TestOutcome outcome) {
        return switch (outcome.kind()) {
            case SUCCESSFUL, ABORTED, SKIPPED -> "ok " + outcome.id();
            case FAILED -> outcome.name() + ": " + outcome.message();
        };
    }
}
