package org.cloudspeaker.conformance.message.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class BuiltInSyntaxesTest {
    private static final WireTree FLAT = new WireTree.Mapping(
            Map.of("amount", WireTree.string("12.34"), "text", WireTree.string("caf\u00e9 & <b>\"x\"</b> =%")));

    @Test
    void jsonReadsAValueOfAnyOtherSyntaxAsMalformed() {
        byte[] form = "amount=12.34".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> SyntaxFactory.json().read(form)).isInstanceOf(MalformedMessageException.class);
    }

    @Nested
    class Json extends SyntaxLaws {
        @Override
        WireSyntax syntax() {
            return SyntaxFactory.json();
        }

        @Override
        List<WireTree> trees() {
            return List.of(
                    FLAT,
                    new WireTree.Mapping(Map.of("n", WireTree.number("12.5"), "nothing", WireTree.nothing())),
                    new WireTree.Sequence(List.of(FLAT, WireTree.number("1"))));
        }
    }

    @Nested
    class Form extends SyntaxLaws {
        @Override
        WireSyntax syntax() {
            return SyntaxFactory.form();
        }

        @Override
        List<WireTree> trees() {
            return List.of(FLAT);
        }
    }

    @Nested
    class Xml extends SyntaxLaws {
        @Override
        WireSyntax syntax() {
            return SyntaxFactory.xml(true, false);
        }

        @Override
        List<WireTree> trees() {
            return List.of(
                    new WireTree.Mapping(Map.of("PAYMENT", FLAT)),
                    new WireTree.Mapping(Map.of(
                            "rows", new WireTree.Mapping(Map.of("row", new WireTree.Sequence(List.of(FLAT, FLAT)))))));
        }

        @Test
        void anEntityIsRefused() {
            String text = "<!DOCTYPE a [<!ENTITY b \"x\"><!ENTITY c \"&b;&b;&b;\">]><a>&c;</a>";
            byte[] bomb = text.getBytes(StandardCharsets.UTF_8);
            assertThatThrownBy(() -> syntax().read(bomb)).isInstanceOf(MalformedMessageException.class);
        }
    }

    @Nested
    class Delimited extends SyntaxLaws {
        @Override
        WireSyntax syntax() {
            return SyntaxFactory.delimited("*", "#", ",", 0);
        }

        @Override
        List<WireTree> trees() {
            return List.of(new WireTree.Sequence(
                    List.of(WireTree.string("VEND"), WireTree.string(""), WireTree.string("1.00"))));
        }

        @Test
        void aLengthStandsBeforeTheMessage() throws MalformedMessageException {
            WireSyntax prefixed = SyntaxFactory.delimited("", "|", "|", 4);
            byte[] bytes =
                    prefixed.write(new WireTree.Sequence(List.of(WireTree.string("002690"), WireTree.string("200"))));
            assertThat(bytes).asString(StandardCharsets.UTF_8).isEqualTo("0011002690|200|");
            assertThat(prefixed.read(bytes).textAt("/1")).contains("200");
        }
    }

    @Nested
    class Fixed extends SyntaxLaws {
        @Override
        WireSyntax syntax() {
            return SyntaxFactory.fixed(List.of(4, 12));
        }

        @Override
        List<WireTree> trees() {
            return List.of(new WireTree.Sequence(List.of(WireTree.string("0200"), WireTree.string("12344"))));
        }
    }
}
