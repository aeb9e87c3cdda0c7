package org.cloudspeaker.conformance.suites.payment.amount;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.cloudspeaker.conformance.config.AdditionalTestDevices;
import org.cloudspeaker.conformance.config.DeviceConfig;
import org.cloudspeaker.conformance.config.PaymentConfig;
import org.cloudspeaker.conformance.config.RunLimits;
import org.cloudspeaker.conformance.config.Target;
import org.cloudspeaker.conformance.config.parameter.ParameterFile;
import org.cloudspeaker.conformance.engine.role.RandomSeed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AmountSamplesTest {
    private static final int SEEDS = 200;

    @ParameterizedTest
    @EnumSource(BinaryRounding.class)
    void noWayToComputeWithBinaryFractionsSurvivesAnySeed(BinaryRounding way) {
        assertThat(LongStream.range(0, SEEDS).mapToObj(AmountSamplesTest::generated))
                .allSatisfy(amounts -> assertThat(amounts)
                        .filteredOn(amount -> way.misses(amount.cents()))
                        .isNotEmpty());
    }

    @Test
    void aHundredAmountsHaveEveryFraction() {
        assertThat(generated(7).stream().map(amount -> amount.cents() % 100).distinct())
                .hasSize(100);
    }

    @Test
    void generatedAmountsHaveOneToElevenDigits() {
        assertThat(generated(7)).allSatisfy(amount -> assertThat(amount.cents()).isBetween(1L, 99_999_999_999L));
    }

    @Test
    void theSameSeedMakesTheSameAmountsAndAnotherSeedOthers() {
        assertThat(generated(7)).isEqualTo(generated(7)).isNotEqualTo(generated(8));
    }

    @Test
    void theCataloguesAmountsComeFirstWithoutTheOneThatIsDeclined() {
        PaymentConfig usual = PaymentConfig.defaults();
        PaymentConfig declining =
                new PaymentConfig(usual.trust(), usual.apiKey(), OptionalLong.of(435), usual.total(), usual.repeats());
        Target target = target().with(target().mqtt(), declining)
                .with(RunLimits.defaults().generating(0));

        assertThat(AmountSamples.of(new RandomSeed(1), target).traps())
                .extracting(AmountSample::toString)
                .containsExactly("0.29", "1.15", "8.20", "16.08", "19.99", "64.10", "1001.10", "539531580.80");
    }

    @Test
    void theExtremesReachFromACentToTwelveDigits() {
        assertThat(AmountSamples.of(new RandomSeed(1), target()).extremes())
                .extracting(AmountSample::toString)
                .startsWith("0.01", "999999999.99", "0.10", "1.00")
                .contains("167772.17", "21474836.48", "42949672.96", "99999999.99", "9999999999.99")
                .doesNotHaveDuplicates();
    }

    private static List<AmountSample> generated(long seed) {
        return AmountSamples.of(new RandomSeed(seed), target()).traps().stream()
                .filter(amount -> !amount.named())
                .toList();
    }

    private static Target target() {
        ParameterFile file = ParameterFile.of("posparam.ini", "{}".getBytes(StandardCharsets.UTF_8));
        return Target.of(
                "any", new DeviceConfig(file, "TEST1", new AdditionalTestDevices(List.of(), true), Optional.empty()));
    }
}
