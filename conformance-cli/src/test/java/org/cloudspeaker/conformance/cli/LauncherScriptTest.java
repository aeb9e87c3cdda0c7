package org.cloudspeaker.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The two launchers start the same program in the same way. */
class LauncherScriptTest {
    private static final Path POSIX = Path.of("..", "conformance");
    private static final Path WINDOWS = Path.of("..", "conformance.cmd");
    private static final Pattern OPTION = Pattern.compile("-X[\\w:+=]+|-D[a-z.]+=|-am|-pl conformance-cli|-B|-ntp");

    @Test
    void bothGiveJavaAndMavenTheSameOptions() throws IOException {
        assertThat(found(OPTION, WINDOWS)).containsExactlyElementsOf(found(OPTION, POSIX));
    }

    @Test
    void bothTrainTheArchiveWithTheSameRun() throws IOException {
        String run = "certify --quiet --only SAL-01,QRY-01,BRK-MSG-01,AMT-02";

        assertThat(Files.readString(POSIX)).contains(run);
        assertThat(Files.readString(WINDOWS)).contains(run);
    }

    @Test
    void theOneForWindowsEndsItsLinesAsWindowsDoes() throws IOException {
        assertThat(Files.readString(WINDOWS).replace("\r\n", "")).doesNotContain("\n", "\r");
    }

    @Test
    void bothSayTheSame() throws IOException {
        List<String> words = List.of(
                "Java 17 or newer is needed",
                "Maven 3.8 or newer is needed to build",
                "once; this takes a minute or more",
                "the build failed; nothing was run; all that Maven said is in");

        assertThat(words).allSatisfy(word -> {
            assertThat(Files.readString(POSIX)).contains(word);
            assertThat(Files.readString(WINDOWS)).contains(word);
        });
    }

    private static List<String> found(Pattern pattern, Path script) throws IOException {
        return pattern.matcher(Files.readString(script))
                .results()
                .map(result -> result.group())
                .distinct()
                .sorted()
                .toList();
    }
}
