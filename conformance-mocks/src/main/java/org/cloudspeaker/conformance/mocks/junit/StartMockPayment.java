package org.cloudspeaker.conformance.mocks.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Starts a mock payment server for a test, on a free port of the loopback interface, and ends it afterwards:
 *
 * <pre>{@code
 * @StartMockPayment(faults = "BOOKS_REPETITIONS")
 * class SpeakerTest {
 *     @Test
 *     void sendsASale(MockPaymentServer server) throws Exception {
 *         new Speaker(server.at("/sale"), StartMockPayment.KEY).sell(66_66);
 *         assertThat(server.awaitSale(Duration.ofSeconds(5))).isPresent();
 *     }
 * }
 * }</pre>
 *
 * <p>On a class, each of its tests has a server of its own; where a {@code @BeforeAll} method asks for one, all tests
 * share that. On a method, it stands in the place of the class's. Over TLS, a parameter of the type {@link
 * org.cloudspeaker.conformance.wire.tls.TestAuthority} tells whom to trust. Safe in tests that run in parallel.
 *
 * <p>Without the annotation, JUnit does not ask us about the parameter: it then says {@code No ParameterResolver registered
 * for parameter [MockPaymentServer ...]}.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Documented
@ExtendWith(MockServerExtension.class)
public @interface StartMockPayment {
    /** The API key that it demands by default. */
    String KEY = "sk_test_mock_0123456789";

    /** A key that was good once: it is refused, unless a fault takes it. */
    String EXPIRED_KEY = "sk_test_expired_0123456789";

    /** The API key, in the header {@code X-API-Key}. */
    String apiKey() default KEY;

    /** {@code pgw_api_sale}. */
    String salePath() default "/sale";

    /** {@code pgw_api_details}. */
    String detailsPath() default "/details";

    /** Whether it speaks TLS, with a certificate for {@code localhost}. */
    boolean tls() default false;

    /** An amount in minor units that it declines with {@code 05}; 0: none. */
    long declined() default 0;

    /** Whether the amounts of {@link org.cloudspeaker.conformance.mocks.payment.AmountOutcome} lead to what they stand for. */
    boolean outcomesByAmount() default false;

    /** The names of its faults: see {@link org.cloudspeaker.conformance.mocks.fault.PaymentFault}. */
    String[] faults() default {};

    /** Where it listens; 0: any free port, the only choice for tests that run in parallel. */
    int port() default 0;

    /** The path of a format profile, or {@code guide}. */
    String format() default "guide";
}
