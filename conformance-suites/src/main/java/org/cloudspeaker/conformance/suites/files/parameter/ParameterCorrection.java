package org.cloudspeaker.conformance.suites.files.parameter;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.cloudspeaker.conformance.config.document.JsonType;
import org.cloudspeaker.conformance.config.parameter.ParameterKey;
import org.cloudspeaker.conformance.config.parameter.ParameterValue;

/** What was most likely meant by a wrong value of a parameter file. Of a secret nothing is made up and nothing shown. */
final class ParameterCorrection {
    private static final Pattern SCHEME_AND_LOGIN = Pattern.compile("(?s)^\\s*([A-Za-z][A-Za-z0-9+.-]*://)?([^/]*@)?");
    private static final Pattern PORT_AND_PATH = Pattern.compile("(?s)(:\\d*)?([/?#].*)?\\s*$");
    private static final Pattern WILDCARDS = Pattern.compile("[#+\\p{Cntrl}]");
    private static final Pattern SLASHES = Pattern.compile("^/+|/+$|(?<=/)/+");
    private static final Pattern NO_DIGIT = Pattern.compile("\\D");
    private static final Pattern ORIGIN = Pattern.compile("^[A-Za-z][A-Za-z0-9+.-]*://[^/]*");

    private ParameterCorrection() {}

    /** The line as it is to stand, where it can be said and is not what stands there: {@code "mqtt_port":"8883"}. */
    static Optional<String> of(ParameterValue wrong) {
        return meant(wrong.key(), wrong.text().strip())
                .filter(text -> !text.equals(wrong.text()) || !wrong.hasExpectedType())
                .filter(text -> text.matches("[^\"\\\\]*") && fits(wrong.key(), text))
                .map(text -> line(wrong.key(), text));
    }

    private static boolean fits(ParameterKey key, String text) {
        return text.getBytes(StandardCharsets.UTF_8).length <= key.longest().orElse(Integer.MAX_VALUE);
    }

    private static String line(ParameterKey key, String value) {
        String quote = key.type() == JsonType.STRING ? "\"" : "";
        return '"' + key.key() + "\":" + quote + value + quote;
    }

    private static Optional<String> meant(ParameterKey key, String text) {
        return switch (key) {
            case MQTT_ENDPOINT -> Optional.of(host(text)).filter(ParameterValueSyntax::bareHost);
            case PGW_ENDPOINT -> Optional.of("https://" + host(text)).filter(ParameterValueSyntax::endpoint);
            case MQTT_PORT, PGW_PORT -> Optional.of(text).filter(ParameterValueSyntax::port);
            case MQTT_AUTH_CERT -> Optional.of(text).filter(mode -> mode.matches("[01]"));
            case PGW_SSL_CERT -> Optional.of("1");
            case PGW_AUTH_TYPE -> Optional.of("api_key");
            case MQTT_TOPIC -> Optional.of(topic(text)).filter(ParameterValueSyntax::topic);
            case PGW_API_KEY_EXPIRY ->
                Optional.of(NO_DIGIT.matcher(text).replaceAll(""))
                        .filter(digits -> ParameterValueSyntax.date(digits).isPresent());
            case PGW_API_SALE, PGW_API_DETAILS -> Optional.of(path(text)).filter(ParameterValueSyntax::absolutePath);
            case MQTT_USERNAME, MQTT_PASSWORD, PGW_API_KEY -> Optional.empty();
        };
    }

    private static String host(String text) {
        String bare = SCHEME_AND_LOGIN.matcher(text).replaceFirst("");
        return ParameterValueSyntax.bareHost(bare)
                ? bare
                : PORT_AND_PATH.matcher(bare).replaceFirst("");
    }

    private static String topic(String text) {
        return SLASHES.matcher(WILDCARDS.matcher(text).replaceAll("")).replaceAll("");
    }

    /** A query may hold a secret, and does not belong there. */
    private static String path(String text) {
        String path = ORIGIN.matcher(text).replaceFirst("").replaceFirst("(?s)\\?.*", "");
        return path.isEmpty() ? "" : path.startsWith("/") ? path : "/" + path;
    }
}
