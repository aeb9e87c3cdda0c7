package org.cloudspeaker.conformance.target;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads {@code mqtt}. */
final class MqttReader {
    private MqttReader() {}

    static MqttSettings read(Section mqtt) {
        Optional<Setting> transport = mqtt.find("transport");
        Transport carried = transport
                .flatMap(setting -> setting.read("auto, tcp, tls or mutual-tls", "auto", MqttReader::transport))
                .orElse(Transport.AUTO);
        Section deviceCertificate = mqtt.section("device-certificate");
        MqttSettings settings = new MqttSettings(
                carried,
                CertificateReader.trust(mqtt),
                CertificateReader.deviceCertificate(deviceCertificate),
                CertificateReader.deviceCertificate(mqtt.section("expired-certificate")),
                DeviceReader.credentials(mqtt.section("customer-server")),
                mqtt.find("status-topic").flatMap(MqttReader::topic));
        if (carried == Transport.MUTUAL_TLS && !deviceCertificate.present()) {
            transport.ifPresent(setting -> setting.problem(
                    "device-certificate beside it",
                    "none",
                    "device-certificate: {certificate: device.pem, key: device-key.pem}"));
        }
        mqtt.close();
        return settings;
    }

    private static Optional<Transport> transport(String text) {
        return Stream.of(Transport.values())
                .filter(choice ->
                        choice.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(text))
                .findFirst();
    }

    private static Optional<String> topic(Setting setting) {
        return setting.read(
                "a topic",
                "pos/status",
                text -> Optional.of(text).filter(topic -> !topic.isBlank() && topic.length() < 1024));
    }
}
