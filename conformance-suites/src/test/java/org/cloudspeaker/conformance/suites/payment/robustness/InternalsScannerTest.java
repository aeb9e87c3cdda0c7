package org.cloudspeaker.conformance.suites.payment.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class InternalsScannerTest {
    private static final String PATH = "/functions/v1/pay.php";

    /** Far more than it takes, also on a busy machine; without bounds in the patterns it would be hours. */
    private static final Duration BOUND = Duration.ofMinutes(1);

    /** A page of an error: what it shows, or nothing; whose it is; its text. */
    record Page(String shows, String name, String text) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Page> pages() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(InternalsScannerTest.class.getResourceAsStream("error-pages.txt"))) {
            String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Stream.of(all.split("(?m)^=== ")).skip(1).map(InternalsScannerTest::page);
        }
    }

    private static Page page(String text) {
        String[] parts = text.split("\n", 2);
        String[] head = parts[0].split(" \\| ", 2);
        return new Page(head[0], head[1], parts[1].strip());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void onlyWhatIsInsideIsFound(Page page) {
        String found = InternalsScanner.find(page.text(), PATH).orElse("nothing");

        assertThat(found.split(":", 2)[0]).as(found).isEqualTo(page.shows());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT ",
                "select from ",
                "/var/www/",
                "at ",
                "\n at A.",
                "#1 ",
                "in ",
                "File \"",
                "a(",
                "/a",
                "C:\\ab"
            })
    void aPageOfNothingButBeginningsIsReadInBoundedTime(String beginning) {
        String page = beginning.repeat((1 << 20) / beginning.length());

        assertTimeoutPreemptively(BOUND, () -> InternalsScanner.find(page, PATH));
    }
}
