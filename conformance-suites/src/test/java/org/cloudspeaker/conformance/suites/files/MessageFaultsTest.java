package org.cloudspeaker.conformance.suites.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cloudspeaker.conformance.catalogue.RequirementLevel;
import org.cloudspeaker.conformance.libs.jackson.databind.JsonNode;
import org.cloudspeaker.conformance.libs.jackson.dataformat.yaml.YAMLMapper;
import org.cloudspeaker.conformance.result.RequirementResult;
import org.cloudspeaker.conformance.result.Verdict;
import org.cloudspeaker.conformance.suites.Chapters;
import org.cloudspeaker.conformance.suites.format.VendorProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Messages that are wrong in one way, each caught under its own requirement with the message that is written down. */
class MessageFaultsTest {
    private static final Set<String> LIVE = Set.of("MSG-14", "MSG-15");

    /** One broken capture: what is in it, what is found under its requirement, and which others break with it. */
    record Row(String id, String text, String facts, Set<String> beside) {
        @Override
        public String toString() {
            return id + " " + text.lines().findFirst().orElse("");
        }
    }

    static Stream<Row> rows() {
        String file = "message-faults.yaml";
        try (InputStream in = Objects.requireNonNull(MessageFaultsTest.class.getResourceAsStream(file), file)) {
            return new YAMLMapper().readTree(in).valueStream().map(MessageFaultsTest::row).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row row(JsonNode node) {
        String text = node.path("text").stringValue().stripTrailing();
        String filled = text.replace("{BOM}", "\uFEFF")
                .replace("{X700}", "x".repeat(700))
                .replace("{X}", "x".repeat(956));
        Set<String> beside =
                node.path("beside").valueStream().map(JsonNode::stringValue).collect(Collectors.toSet());
        return new Row(
                node.path("id").stringValue(),
                filled,
                node.path("facts").stringValue().stripTrailing(),
                beside);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void aBrokenMessageIsFoundUnderItsRequirementAndNowhereElse(Row row) {
        MessagesRun run = MessagesRun.of(row.text());

        Set<String> broken = new TreeSet<>(row.beside());
        broken.add(row.id());
        RequirementResult own = run.result(row.id());
        assertThat(own.verdict())
                .isEqualTo(own.requirement().level() == RequirementLevel.MUST ? Verdict.FAIL : Verdict.WARN);
        assertThat(run.facts(row.id())).isEqualTo(row.facts());
        assertThat(own.message()).contains("try       : " + own.requirement().remedy());
        assertThat(run.chapter().stream().filter(MessageFaultsTest::isBroken).map(RequirementResult::id))
                .containsExactlyInAnyOrderElementsOf(broken);
        assertThat(run.run().resultsWith(Verdict.ERROR)).isEmpty();
    }

    private static boolean isBroken(RequirementResult result) {
        return result.verdict() == Verdict.FAIL || result.verdict() == Verdict.WARN;
    }

    @Test
    void everyRequirementHasTwoBrokenMessages() {
        Map<String, Long> rows = rows().collect(Collectors.groupingBy(Row::id, TreeMap::new, Collectors.counting()));

        assertThat(rows.keySet())
                .containsExactlyElementsOf(Chapters.checked().stream()
                        .filter(id -> id.startsWith("MSG-") && !LIVE.contains(id))
                        .sorted()
                        .toList());
        assertThat(rows.values()).allMatch(count -> count > 1);
    }

    @ParameterizedTest
    @MethodSource("good")
    void aGoodMessageBreaksNothing(String text) {
        MessagesRun run = MessagesRun.of(text);

        assertThat(run.exceptPasses()).isEmpty();
    }

    static List<String> good() {
        String pretty = """
                {
                  "message": "caf\\u00e9 \\"1\\"",
                  "amount": "12344",
                  "transType": "00",
                  "orderId": "12394555425"
                }
                """;
        return List.of(
                MessagesRun.GOOD,
                MessagesRun.GOOD + "\n",
                MessagesRun.GOOD + "\r\n",
                pretty,
                pretty.replace("\n", "\r\n"),
                MessagesRun.GOOD.replace("\"message\":\"hello\",", ""),
                MessagesRun.GOOD.replace("hello", "\u6536\u6b3e \uD83D\uDCB3 {\\\"amount\\\":1}"),
                MessagesRun.GOOD.replace("12344", "123456789012"),
                MessagesRun.GOOD.replace("12344", "5").replace("00", "99"),
                MessagesRun.GOOD.replace("\"1\"", "\"" + "\u20ac".repeat(10) + "ab\""),
                MessagesRun.GOOD + " ".repeat(1023 - MessagesRun.GOOD.length()),
                MessagesRun.GOOD + "\n\n" + MessagesRun.GOOD.replace("\"1\"", "\"2\"") + "\n");
    }

    @Test
    void aMessageThatCannotBeReadLeavesTheOthersOpen() {
        MessagesRun run = MessagesRun.of("hello");

        assertThat(run.exceptPasses())
                .containsEntry("MSG-01", Verdict.FAIL)
                .containsEntry("MSG-03", Verdict.INCONCLUSIVE)
                .containsEntry("MSG-10", Verdict.INCONCLUSIVE);
        assertThat(run.result("MSG-04").reason()).isEqualTo("no message has a value of the right type in amount");
    }

    @Test
    void everyMessageIsACaseWithItsLine() {
        String lines = MessagesRun.GOOD + "\n"
                + MessagesRun.GOOD.replace("\"12344\"", "12344").replace("\"1\"", "\"2\"");

        MessagesRun run = MessagesRun.of(lines);

        assertThat(run.result("MSG-03").cases()).extracting("name").containsExactly("day.jsonl:1", "day.jsonl:2");
        assertThat(run.result("MSG-03").findings()).extracting("scenario").containsExactly("day.jsonl:2");
    }

    @Test
    void noCardNumberOfAMessageIsShown() {
        MessagesRun run = MessagesRun.of(
                MessagesRun.GOOD.replace("hello", "card 4514617628832125").replace("\"12344\"", "5"));

        assertThat(run.result("MSG-03").message())
                .contains("card 451461******2125")
                .doesNotContain("4514617628832125");
        assertThat(run.run().exchanges().toString()).doesNotContain("4514617628832125");
    }

    @Test
    void otherEncodingsAreFound() {
        MessagesRun run =
                MessagesRun.of(MessagesRun.GOOD.replace("hello", "caf\u00e9").getBytes(StandardCharsets.ISO_8859_1));

        assertThat(run.facts("MSG-01")).isEqualTo("""
                case      : day.jsonl
                sent      : a message of 66 bytes
                expected  : one strict JSON object in UTF-8
                but was   : another encoding, from byte 16 on
                in a shop : the device shows 123.44 and asks for a card; other device software need not read it""");
    }

    @Test
    void aVendorsFormatIsHeldAgainstItsOwnProfile() {
        String vendor = VendorProfile.file().toString();
        String good = "{\"say\":{\"text\":\"hi\",\"sum\":0.29},\"act\":\"pay\",\"order\":{\"no\":\"1\"}}";
        String bad = good.replace("0.29", "\"0.29\"").replace("\"hi\"", "\"hi\",\"tip\":1");

        assertThat(MessagesRun.in(vendor, good.getBytes(StandardCharsets.UTF_8)).exceptPasses())
                .containsOnly(Map.entry("MSG-05", Verdict.NOT_APPLICABLE), Map.entry("MSG-09", Verdict.NOT_APPLICABLE));
        MessagesRun run = MessagesRun.in(vendor, bad.getBytes(StandardCharsets.UTF_8));
        assertThat(run.facts("MSG-03"))
                .contains("expected  : sum: a number\n")
                .contains("but was   : sum: \"0.29\" (line 1, column 35)\n")
                .contains("in a shop : device software that is made for this format need not take the message");
        assertThat(run.facts("MSG-13"))
                .contains("expected  : only say/text, say/sum, act, order/no\n")
                .contains("but was   : say/tip (line 1, column 21)\n");
    }
}
