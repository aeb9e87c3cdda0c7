package org.cloudspeaker.conformance.config.reader;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.cloudspeaker.conformance.config.MqttConfig;
import org.cloudspeaker.conformance.config.MqttTransport;

/** Reads {@code mqtt}. */
final class MqttConfigReader {
    private MqttConfigReader() {}

    static MqttConfig read(ConfigSection mqtt) {
        Optional<ConfigSetting> transport = mqtt.find("transport");
        MqttTransport carried = transport
                .flatMap(setting -> setting.read("auto, tcp, tls or mutual-tls", "auto", MqttConfigReader::transport))
                .orElse(MqttTransport.AUTO);
        ConfigSection deviceCertificate = mqtt.section("device-certificate");
        MqttConfig settings = new MqttConfig(
                carried,
                CertificateReader.trust(mqtt),
                CertificateReader.deviceCertificate(deviceCertificate),
                CertificateReader.deviceCertificate(mqtt.section("expired-certificate")),
                DeviceConfigReader.credentials(mqtt.section("customer-server")),
                mqtt.find("status-topic").flatMap(MqttConfigReader::topic));
        if (carried == MqttTransport.MUTUAL_TLS && !deviceCertificate.isPresent()) {
            transport.ifPresent(setting -> setting.addProblem(
                    "device-certificate beside it",
                    "none",
                    "device-certificate: {certificate: device.pem, key: device-key.pem}"));
        }
        mqtt.checkKeys();
        return settings;
    }

    private static Optional<MqttTransport> transport(String text) {
        return Stream.of(MqttTransport.values())
                .filter(choice ->
                        choice.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(text))
                .findFirst();
    }

    private static Optional<String> topic(ConfigSetting setting) {
        return setting.read(
                "a topic",
                "pos/status",
                text -> Optional.of(text).filter(topic -> !topic.isBlank() && topic.length() < 1024));
    }
}
