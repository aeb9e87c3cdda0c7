package org.cloudspeaker.conformance.suites.embedded;

import java.time.Duration;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cloudspeaker.conformance.card.DataKey;
import org.cloudspeaker.conformance.config.BenchConfig;
import org.cloudspeaker.conformance.config.BenchOperator;
import org.cloudspeaker.conformance.config.DeviceConfig;
import org.cloudspeaker.conformance.config.MqttTransport;
import org.cloudspeaker.conformance.config.Target;
import org.cloudspeaker.conformance.config.parameter.Secret;
import org.cloudspeaker.conformance.device.DeviceFault;

/** The mock device as a device under test: what {@code certify-device} is tried on. */
public final class EmbeddedDevice {
    private static final String NAME = "embedded mock device";
    private static final String SN = "TEST000000000001";
    /** It is ready again at once, and does what it does before it says so. */
    private static final Duration AT_ONCE = Duration.ofMillis(1);

    private static final Secret DATA_KEY = new Secret(
            HexFormat.of().formatHex(DataKey.ofMockDevices().key().bytes().bytes()));

    private EmbeddedDevice() {}

    /** One that encrypts card data, and is wrong in these ways, on a bench over TLS. */
    public static Target target(DeviceFault... faults) {
        return target(BenchConfig.CardDataMode.ENCRYPTED, faults);
    }

    /** The same, with its data key given, so that what it encrypts can be judged too. */
    public static Target withDataKey(DeviceFault... faults) {
        Target target = target(faults);
        return target.on(target.bench().orElseThrow().sendingUnder(DATA_KEY));
    }

    /** The same, but it sends card data like this. */
    public static Target target(BenchConfig.CardDataMode cardData, DeviceFault... faults) {
        Set<String> names = Stream.of(faults).map(Enum::name).collect(Collectors.toSet());
        return target(new BenchOperator.MockDeviceSetup(false, names), cardData);
    }

    /** The same, but the broker of its bench asks it for a certificate (mutual TLS). */
    public static Target withCertificate(DeviceFault... faults) {
        Target target = target(faults);
        BenchConfig bench = target.bench().orElseThrow();
        return target.on(bench.at(bench.address().over(MqttTransport.MUTUAL_TLS)));
    }

    /** One as the published firmware V1.0.4, with its flaws. */
    public static Target published() {
        return target(new BenchOperator.MockDeviceSetup(true, Set.of()), BenchConfig.CardDataMode.ENCRYPTED);
    }

    private static Target target(BenchOperator.MockDeviceSetup mock, BenchConfig.CardDataMode cardData) {
        BenchConfig bench = BenchConfig.of(mock).settling(AT_ONCE).sending(cardData);
        return Target.of(NAME, DeviceConfig.ofCertifiedDevice(SN)).sandbox(true).on(bench);
    }
}
