package org.cloudspeaker.conformance.message.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cloudspeaker.conformance.message.MessageField;
import org.cloudspeaker.conformance.message.MessageType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormatProfileLoaderTest {
    @TempDir
    Path folder;

    private final FormatProfileLoader profiles = new FormatProfileLoader();

    @Test
    void holdsEveryMessageOfTheGuide() {
        FormatProfile guide = profiles.guide();
        assertThat(guide.messages()).containsOnlyKeys(MessageType.values());
        assertThat(guide.topicOf("pos/message", "SN1")).isEqualTo("pos/message/SN1");
        assertThat(guide.rule(MessageType.RECORD, MessageField.AMOUNT).maxBytes())
                .isEqualTo(11);
    }

    @Test
    void saysWhichFieldNameIsWrong() throws IOException {
        assertThatThrownBy(() -> profiles.read(file(
                        "profile: x\ntopic: t\nmessages:\n  sale:\n    - {field: amuont, at: /a, type: string}\n")))
                .isInstanceOf(FormatProfileException.class)
                .hasMessageContaining("no field is called 'amuont'");
    }

    @Test
    void saysWhichMessageIsMissing() throws IOException {
        assertThatThrownBy(() -> profiles.read(file("profile: x\ntopic: t\nmessages:\n  sale: []\n")))
                .isInstanceOf(FormatProfileException.class)
                .hasMessageContaining("messages: expected broadcast, found nothing of it");
    }

    @Test
    void saysWhichKeyIsUnknown() throws IOException {
        assertThatThrownBy(() -> profiles.read(file("profile: x\ntopik: t\n")))
                .isInstanceOf(FormatProfileException.class)
                .hasMessageContaining("profile.yaml: ")
                .hasMessageEndingWith(
                        "expected one of codec, content-type, mask, messages, profile, topic, found 'topik'");
    }

    @Test
    void saysThatThereIsNoSuchFile() {
        assertThatThrownBy(() -> profiles.read(folder.resolve("none.yaml")))
                .isInstanceOf(FormatProfileException.class)
                .hasMessageContaining("none.yaml: expected a format profile, found no such file");
    }

    private Path file(String yaml) throws IOException {
        return Files.writeString(folder.resolve("profile.yaml"), yaml);
    }
}
