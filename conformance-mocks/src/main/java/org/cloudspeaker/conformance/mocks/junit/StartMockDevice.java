package org.cloudspeaker.conformance.mocks.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.cloudspeaker.conformance.device.DeviceFault;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Plays a device in a test of the servers that it meets, and switches it off afterwards:
 *
 * <pre>{@code
 * @StartMockDevice(parameters = "target/posparam.ini", trust = "target/ca.pem")
 * class BackendTest {
 *     @Test
 *     void aPaymentIsAskedForAndBooked(MockSpeaker device) {
 *         backend.ask(device.sn(), 12_34);
 *         assertThat(device.presentCard(Card.guide(), Duration.ofSeconds(5)))
 *                 .hasValueSatisfying(sold -> assertThat(sold.approved()).isTrue());
 *     }
 * }
 * }</pre>
 *
 * <p>The device is switched on when a method asks for it, and handed over once it listens to its topic; so the parameter
 * file can be written in a {@code @BeforeEach} or {@code @BeforeAll} method, when the servers have their ports. A
 * parameter of the type {@link DeviceEventLog} tells what the device shows and says. On a class, each of its tests has a
 * device of its own; where a {@code @BeforeAll} method asks for one, all tests share that. On a method, it stands in the
 * place of the class's.
 *
 * <p>Without the annotation, JUnit does not ask us about the parameter: it then says {@code No ParameterResolver registered
 * for parameter [MockSpeaker ...]}.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Documented
@ExtendWith(MockDeviceExtension.class)
public @interface StartMockDevice {
    /** The path of the device's parameter file. */
    String parameters() default "posparam.ini";

    /** Its serial number: that of a test device which the servers know. */
    String sn() default "TEST000000000001";

    /** The path of a PEM file with the authority that vouches for both servers; empty: those of the JDK. */
    String trust() default "";

    /**
     * The path of a PEM file with the certificate that it shows at the broker (mutual TLS); empty: with {@code
     * mqtt_auth_cert} 4, {@code deviceCert.pem} and {@code deviceKey.pem} beside the parameter file.
     */
    String certificate() default "";

    /** The path of a PEM file with the key of {@link #certificate}. */
    String key() default "";

    /** Whether the servers are a sandbox, which is needed for hosts that are not loopback: sales are made there. */
    boolean sandbox() default false;

    /** The header of the API key. */
    String apiKeyHeader() default "X-API-Key";

    /** What stands before the key in it, such as {@code "Bearer "}. */
    String apiKeyPrefix() default "";

    /** {@code V1.0.0} as the guide describes it, or {@code V1.0.4} as the vendor has published it. */
    String firmware() default "V1.0.0";

    /** Whether it sends track 2 and EMV data under the test data key, also where its firmware would not. */
    boolean encrypted() default false;

    /** Whether the guide's test card is presented at every broadcast that asks for one. */
    boolean auto() default false;

    /** In which ways it is wrong. */
    DeviceFault[] faults() default {};
}
