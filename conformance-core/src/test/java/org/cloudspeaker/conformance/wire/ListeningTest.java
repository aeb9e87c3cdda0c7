package org.cloudspeaker.conformance.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.BindException;
import java.net.SocketException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListeningTest {
    @Test
    void anywhereIsAFreePortOfTheLoopbackInterface() {
        assertThat(Listening.anywhere()).hasToString("127.0.0.1 port any");
        assertThat(Listening.anywhere().at(8883)).hasToString("127.0.0.1 port 8883");
    }

    @Test
    void whatListensEverywhereIsFoundAtTheLoopbackInterface() {
        Listening everywhere = Listening.anywhere().on("0.0.0.0");
        assertThat(everywhere.socket().getAddress().getHostAddress()).isEqualTo("0.0.0.0");
        assertThat(everywhere.fromHere().isLoopbackAddress()).isTrue();
        assertThat(Listening.anywhere().on("192.0.2.1").fromHere().getHostAddress())
                .isEqualTo("192.0.2.1");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 65_536})
    void aPortThatThereIsNotIsRefused(int port) {
        assertThatThrownBy(() -> Listening.anywhere().at(port))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expected a port from 0 (any that is free) to 65535, found " + port);
    }

    @Test
    void aNameThatNobodyKnowsIsRefused() {
        assertThatThrownBy(() -> Listening.anywhere().on("no such host"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expected an address of this machine, such as 127.0.0.1 or 0.0.0.0, found no such host");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "127.0.0.1 | 8883 | port 8883 of 127.0.0.1 is taken by another program: end that one, choose another"
                        + " port, or 0 for any that is free",
                "127.0.0.1 | 0 | no port of 127.0.0.1 is free: end a program that holds many of them",
                "192.0.2.1 | 8883 | no interface of this machine has the address 192.0.2.1: listen at 127.0.0.1, or at"
                        + " 0.0.0.0 for all of them",
            })
    void itIsSaidWhyNobodyCanListenThere(String address, int port, String sentence) {
        Listening listening = Listening.anywhere().on(address).at(port);
        assertThat(listening.refused(new BindException("Address already in use")))
                .hasMessage(sentence);
    }

    @Test
    void aPortForAdministratorsAloneIsNamedAsSuch() {
        assertThat(Listening.anywhere().at(443).refused(new SocketException("Permission denied")))
                .hasMessage("this user may not listen at port 443 of 127.0.0.1: choose one from 1024 on");
    }
}
