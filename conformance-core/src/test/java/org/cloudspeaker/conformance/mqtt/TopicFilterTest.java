package org.cloudspeaker.conformance.mqtt;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TopicFilterTest {
    @ParameterizedTest
    @CsvSource({
        "pos/message/A, pos/message/A, true",
        "pos/message/A, pos/message/AB, false",
        "pos/message/A, pos/message/a, false",
        "pos/+/A, pos/message/A, true",
        "pos/+, pos/message/A, false",
        "pos/+, pos/, true",
        "pos/+, pos, false",
        "+, pos, true",
        "+, /pos, false",
        "+/+, /pos, true",
        "/+, /pos, true",
        "pos/#, pos/message/A, true",
        "pos/#, pos, true",
        "pos/#, position, false",
        "#, pos/message/A, true",
        "#, $SYS/uptime, false",
        "+/uptime, $SYS/uptime, false",
        "$SYS/#, $SYS/uptime, true",
        "$SYS/+, $SYS/uptime, true",
    })
    void aFilterMatchesAsTheStandardSays(String filter, String topic, boolean matches) {
        assertThat(TopicFilter.parse(filter))
                .hasValueSatisfying(valid -> assertThat(valid.matches(topic)).isEqualTo(matches));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "pos#", "pos/#/A", "pos/a+", "##", "a\0b"})
    void aWildcardInTheWrongPlaceMakesNoFilter(String filter) {
        assertThat(TopicFilter.parse(filter)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "pos/+", "pos/#", "a\0b"})
    void aTopicHasNoWildcard(String topic) {
        assertThat(TopicFilter.isTopic(topic)).isFalse();
    }
}
