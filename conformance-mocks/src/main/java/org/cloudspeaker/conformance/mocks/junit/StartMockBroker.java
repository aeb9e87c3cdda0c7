package org.cloudspeaker.conformance.mocks.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Starts a mock broker for a test, on a free port of the loopback interface, and ends it afterwards:
 *
 * <pre>{@code
 * @Test
 * @StartMockBroker(user = "speaker", password = "secret")
 * void announcesAPayment(MockBroker broker) {
 *     Speaker speaker = new Speaker(broker.host(), broker.port(), "speaker", "secret");
 *     broker.awaitSubscription("TEST000000000001", Duration.ofSeconds(5));
 *     broker.publish("pos/message/TEST000000000001", message, 1, false);
 *     assertThat(speaker.said()).isEqualTo("received 12 Dollars and 34 Cents");
 * }
 * }</pre>
 *
 * <p>On a class, each of its tests has a broker of its own; where a {@code @BeforeAll} method asks for one, all tests
 * share that. On a method, it stands in the place of the class's. Over TLS, a parameter of the type {@link
 * org.cloudspeaker.conformance.wire.tls.TestAuthority} tells whom to trust. Safe in tests that run in parallel.
 *
 * <p>Without the annotation, JUnit does not ask us about the parameter: it then says {@code No ParameterResolver registered
 * for parameter [MockBroker ...]}.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Documented
@ExtendWith(MockServerExtension.class)
public @interface StartMockBroker {
    /** The user name that it lets in; empty: it is open to everyone. */
    String user() default "";

    /** The password of this user. */
    String password() default "";

    /** Whether it also takes any device with its serial number as client id, user name and password. */
    boolean devicesAsThemselves() default false;

    /** Whether it speaks TLS, with a certificate for {@code localhost}. */
    boolean tls() default false;

    /**
     * Whether it speaks TLS and asks devices for a certificate, which is their login (mutual TLS). A certificate comes from
     * the same {@link org.cloudspeaker.conformance.mocks.tls.TestAuthority}: {@code authority.issue(leaf)}.
     */
    boolean mutualTls() default false;

    /** The names of its faults: see {@link org.cloudspeaker.conformance.mocks.fault.BrokerFault}. */
    String[] faults() default {};

    /** Where it listens; 0: any free port, the only choice for tests that run in parallel. */
    int port() default 0;
}
