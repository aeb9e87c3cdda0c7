package org.cloudspeaker.conformance.config;

import java.time.Duration;
import java.util.Optional;
import org.cloudspeaker.conformance.config.parameter.HostNames;
import org.cloudspeaker.conformance.config.parameter.Secret;
import org.cloudspeaker.conformance.config.pem.ClientCertificate;

/**
 * Where a device under test is met: between a mock broker and a mock payment server of the harness.
 *
 * @param address where the two servers are
 * @param topic {@code mqtt_topic} of the device
 * @param cardData how the device sends track 2 and EMV data
 * @param dataKey the data key under which the device encrypts them, in hex; empty where nobody gives it away
 * @param settle how long the device is busy after a sale or an announcement, and takes no message
 * @param hands who does what has to be done at the device
 */
public record BenchConfig(
        BenchAddress address,
        String topic,
        CardDataMode cardData,
        Optional<Secret> dataKey,
        Duration settle,
        BenchOperator hands) {
    /**
     * Where the two servers are.
     *
     * @param host this machine as the device reaches it; a loopback host is reached by programs of this machine alone
     * @param brokerPort of the broker; 0 for any that is free
     * @param paymentPort of the payment server; 0 for any that is free
     * @param transport TCP for both; TLS for both; or mutual TLS, in which the broker also asks for a device certificate
     * @param certificate what both show; empty: one under an authority of their own
     */
    public record BenchAddress(
            String host,
            int brokerPort,
            int paymentPort,
            MqttTransport transport,
            Optional<ClientCertificate> certificate) {
        /** This machine alone, over TLS, at any free ports. */
        public static BenchAddress loopback() {
            return new BenchAddress("localhost", 0, 0, MqttTransport.TLS, Optional.empty());
        }

        /** Whether the host can only be this machine, so that no other machine has to be let in. */
        public boolean isLoopback() {
            return HostNames.isLoopback(host);
        }

        /** Whether both speak TLS. */
        public boolean tls() {
            return transport != MqttTransport.TCP;
        }

        /** Whether the device has to show a certificate at the broker. */
        public boolean isMutualTls() {
            return transport == MqttTransport.MUTUAL_TLS;
        }

        /** The same over another transport. */
        public BenchAddress over(MqttTransport other) {
            return new BenchAddress(host, brokerPort, paymentPort, other, certificate);
        }
    }

    /** How a device sends track 2 and EMV data. */
    public enum CardDataMode {
        /** Encrypted under its data key, as the published firmware does. */
        ENCRYPTED,
        /** In clear, as the guide's example shows (3.5.1). */
        CLEAR
    }

    /** The defaults, with these hands. */
    public static BenchConfig of(BenchOperator hands) {
        return new BenchConfig(
                BenchAddress.loopback(),
                "pos/message",
                CardDataMode.ENCRYPTED,
                Optional.empty(),
                Duration.ofSeconds(3),
                hands);
    }

    /** The same at another address. */
    public BenchConfig at(BenchAddress other) {
        return new BenchConfig(other, topic, cardData, dataKey, settle, hands);
    }

    /** The same for a device that sends card data like this. */
    public BenchConfig sending(CardDataMode other) {
        return new BenchConfig(address, topic, other, Optional.empty(), settle, hands);
    }

    /** The same for a device that encrypts card data under this key: 32 or 48 hex digits. */
    public BenchConfig sendingUnder(Secret key) {
        return new BenchConfig(address, topic, CardDataMode.ENCRYPTED, Optional.of(key), settle, hands);
    }

    /** The same for a device that is busy for so long after a sale or an announcement. */
    public BenchConfig settling(Duration other) {
        return new BenchConfig(address, topic, cardData, dataKey, other, hands);
    }
}
