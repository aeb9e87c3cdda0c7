package org.cloudspeaker.conformance.mocks.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.cloudspeaker.conformance.device.MockDevice;
import org.cloudspeaker.conformance.mocks.broker.MockBroker;
import org.cloudspeaker.conformance.mocks.payment.http.MockPaymentServer;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** What somebody is told who uses the annotations wrongly, and what is left after those who do not. */
class WrongUseTest {
    private static final AtomicInteger PORT = new AtomicInteger();

    private static List<Throwable> failuresOf(Class<?> test) {
        List<Throwable> failures = new ArrayList<>();
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(test))
                .configurationParameter("junit.jupiter.execution.parallel.enabled", "false")
                .build();
        LauncherFactory.create().execute(request, new TestExecutionListener() {
            @Override
            public void executionFinished(TestIdentifier identifier, TestExecutionResult result) {
                result.getThrowable().ifPresent(failures::add);
            }
        });
        return failures;
    }

    /** A misspelt fault. */
    static class Misspelt {
        @Test
        @StartMockPayment(faults = "BOOKS_REPETITION")
        void never() {}
    }

    @Test
    void aMisspeltFaultIsToldWithTheNearest() {
        assertThat(failuresOf(Misspelt.class))
                .singleElement()
                .asString()
                .contains("expected the name of a fault, found BOOKS_REPETITION; did you mean BOOKS_REPETITIONS?");
    }

    /** Faults that can change nothing. */
    static class Idle {
        @Test
        @StartMockBroker(faults = {"CERTIFICATE_OPTIONAL", "TAKES_ANY_PASSWORD", "READS_OTHER_DEVICES"})
        void never() {}
    }

    @Test
    void faultsThatCanChangeNothingAreToldWithWhatTheyNeed() {
        assertThat(failuresOf(Idle.class))
                .singleElement()
                .asString()
                .contains("expected faults that change something in this mock, found others: CERTIFICATE_OPTIONAL needs"
                        + " mutual TLS; TAKES_ANY_PASSWORD needs a login with a password; READS_OTHER_DEVICES needs"
                        + " access control by user name");
    }

    /** Values that would change nothing, or stand for nothing. */
    static class Senseless {
        @Test
        @StartMockBroker(password = "canary-password")
        void aPasswordOfNobody() {}

        @Test
        @StartMockPayment(declined = -5)
        void anAmountBelowZero() {}

        @Test
        @StartMockDevice(sn = "")
        void aDeviceWithoutASerialNumber(MockDevice device) {}

        @Test
        @StartMockPayment(port = 34567)
        @StartMockBroker(port = 34567)
        void onePortForTwo() {}

        @Test
        @StartMockPayment(format = "/nix.yaml")
        void aFormatThatIsNotThere() {}
    }

    @Test
    void aSenselessValueIsToldByTheNameOfItsAnnotation() {
        assertThat(failuresOf(Senseless.class))
                .extracting(Throwable::getMessage)
                .satisfiesExactlyInAnyOrder(
                        message -> assertThat(message)
                                .endsWith("user of @StartMockBroker: expected the name that the password belongs to,"
                                        + " found none"),
                        message -> assertThat(message)
                                .endsWith("declined of @StartMockPayment: expected an amount in minor units, or 0 for"
                                        + " none, found -5"),
                        message -> assertThat(message)
                                .contains("sn of @StartMockDevice: expected a serial number of 1 to 32 letters")
                                .endsWith("found \"\""),
                        message -> assertThat(message)
                                .endsWith(
                                        "port of @StartMockPayment and of @StartMockBroker: expected a port for each of"
                                                + " them, found 34567 for both"),
                        message -> assertThat(message)
                                .endsWith("/nix.yaml: F04: expected a format profile (YAML), found no such file; try"
                                        + " conformance init-format to have one written"));
    }

    /** A broker that nobody asked for. */
    @StartMockPayment
    static class Missing {
        @Test
        void never(MockBroker broker) {}
    }

    @Test
    void aParameterWithoutItsAnnotationIsToldWhatIsMissing() {
        assertThat(failuresOf(Missing.class))
                .singleElement()
                .asString()
                .contains("expected @StartMockBroker on the test or its class, found none");
    }

    /** One that is used as it is meant to be. */
    static class Right {
        @Test
        @StartMockPayment
        void once(MockPaymentServer server) {
            PORT.set(server.port());
        }
    }

    @Test
    void nothingListensWhenATestIsOver() {
        assertThat(failuresOf(Right.class)).isEmpty();
        assertThatThrownBy(() -> new Socket(InetAddress.getLoopbackAddress(), PORT.get()).close())
                .isInstanceOf(ConnectException.class);
    }
}
