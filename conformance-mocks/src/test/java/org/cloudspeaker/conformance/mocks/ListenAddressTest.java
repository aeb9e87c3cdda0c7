package org.cloudspeaker.conformance.mocks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.BindException;
import java.net.SocketException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListenAddressTest {
    @Test
    void anywhereIsAFreePortOfTheLoopbackInterface() {
        assertThat(ListenAddress.anyLoopbackPort()).hasToString("127.0.0.1 port any");
        assertThat(ListenAddress.anyLoopbackPort().withPort(8883)).hasToString("127.0.0.1 port 8883");
    }

    @Test
    void whatListensEverywhereIsFoundAtTheLoopbackInterface() {
        ListenAddress everywhere = ListenAddress.anyLoopbackPort().withAddress("0.0.0.0");
        assertThat(everywhere.socket().getAddress().getHostAddress()).isEqualTo("0.0.0.0");
        assertThat(everywhere.localAddress().isLoopbackAddress()).isTrue();
        assertThat(ListenAddress.anyLoopbackPort()
                        .withAddress("192.0.2.1")
                        .localAddress()
                        .getHostAddress())
                .isEqualTo("192.0.2.1");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 65_536})
    void aPortThatThereIsNotIsRefused(int port) {
        assertThatThrownBy(() -> ListenAddress.anyLoopbackPort().withPort(port))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expected a port from 0 (any that is free) to 65535, found " + port);
    }

    @Test
    void aNameThatNobodyKnowsIsRefused() {
        assertThatThrownBy(() -> ListenAddress.anyLoopbackPort().withAddress("no such host"))
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
        ListenAddress listening =
                ListenAddress.anyLoopbackPort().withAddress(address).withPort(port);
        assertThat(listening.bindFailure(new BindException("Address already in use")))
                .hasMessage(sentence);
    }

    @Test
    void aPortForAdministratorsAloneIsNamedAsSuch() {
        assertThat(ListenAddress.anyLoopbackPort().withPort(443).bindFailure(new SocketException("Permission denied")))
                .hasMessage("this user may not listen at port 443 of 127.0.0.1: choose one from 1024 on");
    }
}
