package org.cloudspeaker.conformance.target;

import java.time.Duration;
import java.util.Optional;

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
public record Bench(
        Address address, String topic, CardData cardData, Optional<Secret> dataKey, Duration settle, Hands hands) {
    /**
     * Where the two servers are.
     *
     * @param host this machine as the device reaches it; a loopback host is reached by programs of this machine alone
     * @param brokerPort of the broker; 0 for any that is free
     * @param paymentPort of the payment server; 0 for any that is free
     * @param transport TCP for both; TLS for both; or mutual TLS, in which the broker also asks for a device certificate
     * @param certificate what both show; empty: one under an authority of their own
     */
    public record Address(
            String host,
            int brokerPort,
            int paymentPort,
            Transport transport,
            Optional<ClientCertificate> certificate) {
        /** This machine alone, over TLS, at any free ports. */
        public static Address loopback() {
            return new Address("localhost", 0, 0, Transport.TLS, Optional.empty());
        }

        /** Whether the host can only be this machine, so that no other machine has to be let in. */
        public boolean local() {
            return Hosts.loopback(host);
        }

        /** Whether both speak TLS. */
        public boolean tls() {
            return transport != Transport.TCP;
        }

        /** Whether the device has to show a certificate at the broker. */
        public boolean mutual() {
            return transport == Transport.MUTUAL_TLS;
        }

        /** The same over another transport. */
        public Address over(Transport other) {
            return new Address(host, brokerPort, paymentPort, other, certificate);
        }
    }

    /** How a device sends track 2 and EMV data. */
    public enum CardData {
        /** Encrypted under its data key, as the published firmware does. */
        ENCRYPTED,
        /** In clear, as the guide's example shows (3.5.1). */
        CLEAR
    }

    /** The defaults, with these hands. */
    public static Bench of(Hands hands) {
        return new Bench(
                Address.loopback(), "pos/message", CardData.ENCRYPTED, Optional.empty(), Duration.ofSeconds(3), hands);
    }

    /** The same at another address. */
    public Bench at(Address other) {
        return new Bench(other, topic, cardData, dataKey, settle, hands);
    }

    /** The same for a device that sends card data like this. */
    public Bench sending(CardData other) {
        return new Bench(address, topic, other, Optional.empty(), settle, hands);
    }

    /** The same for a device that encrypts card data under this key: 32 or 48 hex digits. */
    public Bench sendingUnder(Secret key) {
        return new Bench(address, topic, CardData.ENCRYPTED, Optional.of(key), settle, hands);
    }

    /** The same for a device that is busy for so long after a sale or an announcement. */
    public Bench settling(Duration other) {
        return new Bench(address, topic, cardData, dataKey, other, hands);
    }
}
