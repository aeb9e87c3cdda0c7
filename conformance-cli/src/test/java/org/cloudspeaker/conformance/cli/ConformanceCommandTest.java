package org.cloudspeaker.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.cloudspeaker.conformance.catalogue.Catalogue;
import org.cloudspeaker.conformance.engine.HarnessVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConformanceCommandTest {
    private final CommandLineRunner shell = new CommandLineRunner();

    @Test
    void helpShowsCommandsExamplesAndExitCodes() {
        assertThat(shell.run("--help")).isZero();
        assertThat(shell.out())
                .contains("certify", "init", "list", "explain", "completion")
                .contains("Examples:")
                .contains("  3   inconclusive");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "40", "99999", "wide", ""})
    void helpFitsTerminalsOfEveryWidth(String columns) {
        assertThat(shell.onTerminal().with("COLUMNS", columns).run("--help")).isZero();
        assertThat(shell.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThan(200));
    }

    static Set<String> commands() {
        return CommandLineRunner.commands();
    }

    /** An option of its own that is called as one of the program's would take both away. */
    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandHasItsHelp(String command) {
        assertThat(shell.run(command, "--help")).as(shell::err).isZero();
        assertThat(shell.out()).contains("Usage: conformance " + command + " [");
        assertThat(shell.err()).isEmpty();
    }

    @Test
    void versionTellsHarnessCatalogueAndJava() {
        assertThat(shell.run("--version")).isZero();
        assertThat(shell.out().lines())
                .containsExactly(
                        "conformance " + HarnessVersion.current(),
                        "catalogue " + Catalogue.load().name(),
                        "Java " + Runtime.version());
    }

    @Test
    void noCommandIsAUsageError() {
        assertThat(shell.run()).isEqualTo(2);
        assertThat(shell.err()).contains("expected a command");
    }

    @Test
    void aMisspeltCommandIsAUsageErrorWithASuggestion() {
        assertThat(shell.run("certfy")).isEqualTo(2);
        assertThat(shell.err()).contains("'certfy'").contains("did you mean").contains("certify");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--onyl=SAL", "--seed=many", "--only"})
    void aWrongOptionIsAUsageError(String option) {
        assertThat(shell.run("certify", option)).isEqualTo(2);
        assertThat(shell.err()).startsWith("conformance certify: ").contains("conformance certify --help");
        assertThat(shell.out()).isEmpty();
    }

    @Test
    void whatAUserTypesCannotSteerTheTerminal() {
        shell.onTerminal().run("explain", "\u001b[2J\u202eSAL");

        assertThat(shell.err()).contains("[U+001B][2J[U+202E]SAL").doesNotContain("\u001b");
    }

    @Test
    void completionIsAScriptForTheShell() {
        assertThat(shell.run("completion")).isZero();
        assertThat(shell.out()).startsWith("#!/usr/bin/env bash").contains("complete -F", "certify", "--only");
    }

    @Test
    void completionOfAnUnknownShellIsAUsageError() {
        assertThat(shell.run("completion", "fish")).isEqualTo(2);
        assertThat(shell.err()).contains("bash, zsh");
    }
}
