package org.cloudspeaker.conformance.architecture;

import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.List;

/** Which packages know which library; all others would not notice if it were replaced. */
final class LibraryRules {
    /** Where conformance-libs puts libraries. */
    private static final String LIBS = ProductPackage.ROOT + ".libs.";

    private static final List<LibraryRule> RULES = List.of(
            new LibraryRule(
                    "Jackson",
                    List.of("tools.jackson..", "com.fasterxml.jackson..", LIBS + "jackson.."),
                    List.of(
                            "catalogue",
                            "config.document",
                            "message.profile.document",
                            "message.syntax",
                            "reports.text",
                            "cli.command",
                            "cli.terminal")),
            new LibraryRule(
                    "Netty", List.of("io.netty..", LIBS + "netty.."), List.of("mqtt", "client.mqtt", "mocks.broker..")),
            new LibraryRule(
                    "the HiveMQ client",
                    List.of("com.hivemq..", "io.reactivex..", LIBS + "hivemq..", LIBS + "reactivex.."),
                    List.of("client.mqtt", "cli")),
            new LibraryRule(
                    "HttpCore",
                    List.of("org.apache.hc..", LIBS + "hc.."),
                    List.of("client.http", "mocks.backend", "mocks.payment.http")),
            new LibraryRule(
                    "WireMock", List.of("com.github.tomakehurst..", "wiremock.."), List.of("mocks.payment.http")),
            new LibraryRule("Bouncy Castle", List.of("org.bouncycastle.."), List.of("mocks.tls")),
            new LibraryRule(
                    "JUnit",
                    List.of("org.junit.."),
                    List.of(
                            "junit",
                            "engine.junit",
                            "mocks.junit",
                            "suites",
                            "suites.run",
                            "suites.allure",
                            "architecture")),
            new LibraryRule(
                    "opentest4j",
                    List.of("org.opentest4j.."),
                    List.of("evidence", "engine", "engine.run", "engine.role", "engine.junit", "suites..")),
            new LibraryRule("AssertJ", List.of("org.assertj.."), List.of("suites..")),
            new LibraryRule("Allure", List.of("io.qameta.."), List.of("suites.allure")),
            new LibraryRule("picocli", List.of("picocli.."), List.of("cli..")),
            new LibraryRule("ArchUnit", List.of("com.tngtech.."), List.of("architecture")),
            new LibraryRule("REST Assured", List.of("io.restassured.."), List.of()));

    private LibraryRules() {}

    static List<ArchRule> all() {
        return RULES.stream().map(LibraryRule::rule).toList();
    }

    /**
     * One of them.
     *
     * @param library as it is called
     * @param roots its packages
     * @param users our packages that may use it, without the root
     */
    private record LibraryRule(String library, List<String> roots, List<String> users) {
        ArchRule rule() {
            return ArchRuleDefinition.noClasses()
                    .that()
                    .resideOutsideOfPackages(users.stream()
                            .map(user -> ProductPackage.ROOT + "." + user)
                            .toArray(String[]::new))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(roots.toArray(String[]::new))
                    .allowEmptyShould(true)
                    .as(library + " stays where it belongs");
        }
    }
}
