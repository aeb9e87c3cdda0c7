package org.cloudspeaker.conformance.suites.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.cloudspeaker.conformance.message.Broadcast;
import org.cloudspeaker.conformance.message.MessageField;
import org.cloudspeaker.conformance.message.MessageType;
import org.cloudspeaker.conformance.message.OutgoingMessage;
import org.cloudspeaker.conformance.message.profile.BodyNode;
import org.cloudspeaker.conformance.message.profile.Codec;
import org.cloudspeaker.conformance.message.profile.FormatIdentity;
import org.cloudspeaker.conformance.message.profile.FormatProfile;
import org.cloudspeaker.conformance.message.profile.MessageFormat;
import org.cloudspeaker.conformance.message.profile.reader.FormatProfileLoader;
import org.cloudspeaker.conformance.suites.device.MalformedBroadcasts.MalformedBroadcast;
import org.cloudspeaker.conformance.suites.format.VendorProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MalformedBroadcastsTest {
    private static final FormatProfile GUIDE = new FormatProfileLoader().guide();

    static Stream<FormatProfile> profiles() {
        return Stream.of(GUIDE, VendorProfile.load());
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void noneIsAMessageOfTheFormat(FormatProfile profile) {
        Codec codec = profile.newCodec();
        assertThat(of(profile)).allSatisfy(malformed -> {
            var read = codec.decode(MessageType.BROADCAST, malformed.payload().bytes());
            boolean unknownMode = Broadcast.from(read).isEmpty();
            assertThat(read.syntax().isPresent() || !read.problems().isEmpty() || unknownMode)
                    .as(malformed.name())
                    .isTrue();
        });
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void eachTextBeginsAsAMessageOfTheFormatOrIsNone(FormatProfile profile) {
        String message = new String(profile.newCodec().encode(announcement(7)), StandardCharsets.UTF_8);
        String beginning = message.substring(0, message.indexOf(':'));

        assertThat(of(profile))
                .filteredOn(malformed -> malformed.payload().text().startsWith(beginning))
                .extracting(MalformedBroadcast::name)
                .hasSize(5)
                .contains("a trailing comma", "half a message");
    }

    @Test
    void theyAreNamedByTheGuidesFields() {
        assertThat(of(GUIDE))
                .extracting(MalformedBroadcast::name)
                .containsExactly(
                        "an empty message",
                        "a text that is not JSON",
                        "a trailing comma",
                        "half a message",
                        "bytes that are not UTF-8",
                        "a message in a list",
                        "an object without a field",
                        "an unknown transType",
                        "amount as a number",
                        "no transType");
    }

    @Test
    void theyAreNamedByTheVendorsFields() {
        assertThat(of(VendorProfile.load()))
                .extracting(MalformedBroadcast::name)
                .contains("an unknown act", "say/sum as a string", "no act");
        assertThat(text(VendorProfile.load(), "no act"))
                .contains("\"say\":{", "\"sum\":1.00", "\"no\":")
                .doesNotContain("\"act\"", "transType");
        assertThat(text(VendorProfile.load(), "say/sum as a string")).contains("\"sum\":\"100\"");
    }

    @Test
    void whatAFormatDoesNotHaveIsNotBroken() {
        MessageFormat broadcast = GUIDE.message(MessageType.BROADCAST);
        BodyNode amount = new BodyNode.BodyField(GUIDE.rule(MessageType.BROADCAST, MessageField.AMOUNT));
        FormatProfile amounts = new FormatProfile(
                new FormatIdentity("amounts", "", ""),
                GUIDE.defaults(),
                GUIDE.mask(),
                Map.of(
                        MessageType.BROADCAST,
                        new MessageFormat(
                                new BodyNode.BodyObject(
                                        broadcast.body().place(),
                                        Map.of(amount.place().wireName(), amount)),
                                broadcast.syntax(),
                                broadcast.transport(),
                                broadcast.rules())));

        assertThat(of(amounts)).extracting(MalformedBroadcast::name).hasSize(8).contains("amount as a number");
    }

    private static String text(FormatProfile profile, String name) {
        return of(profile).stream()
                .filter(malformed -> malformed.name().equals(name))
                .findFirst()
                .orElseThrow()
                .payload()
                .text();
    }

    private static List<MalformedBroadcast> of(FormatProfile profile) {
        AtomicInteger order = new AtomicInteger();
        return MalformedBroadcasts.of(profile.newCodec(), () -> announcement(order.incrementAndGet()));
    }

    private static OutgoingMessage announcement(int order) {
        return new Broadcast(Broadcast.Mode.ANNOUNCEMENT, 100, "90" + order, Optional.of("hello")).toMessage();
    }
}
