package org.cloudspeaker.conformance.config.parameter;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.cloudspeaker.conformance.config.document.JsonType;

/**
 * The keys of the parameter file (guide 3.2), with the longest value that the published firmware has room for (device
 * facts, "Parameter file").
 */
public enum ParameterKey {
    /** Host name or IP address of the broker. */
    MQTT_ENDPOINT("mqtt", "mqtt_endpoint", JsonType.STRING, true, 127),
    /** Port of the broker. */
    MQTT_PORT("mqtt", "mqtt_port", JsonType.STRING, true, 7),
    /** 0: username and password, 1: certificate. */
    MQTT_AUTH_CERT("mqtt", "mqtt_auth_cert", JsonType.NUMBER, true, 0),
    /** Required when {@link #MQTT_AUTH_CERT} is 0. */
    MQTT_USERNAME("mqtt", "mqtt_username", JsonType.STRING, false, 63),
    /** Required when {@link #MQTT_AUTH_CERT} is 0; secret. */
    MQTT_PASSWORD("mqtt", "mqtt_password", JsonType.STRING, false, 63),
    /** Prefix of the topic; the device adds its serial number. */
    MQTT_TOPIC("mqtt", "mqtt_topic", JsonType.STRING, true, 31),
    /** Host name or IP address of the payment server, with a scheme before it. */
    PGW_ENDPOINT("payment", "pgw_endpoint", JsonType.STRING, true, 127),
    /** Port of the payment server. */
    PGW_PORT("payment", "pgw_port", JsonType.STRING, true, 7),
    /** Always {@code api_key}. */
    PGW_AUTH_TYPE("payment", "pgw_auth_type", JsonType.STRING, true, 7),
    /** 0: the server's certificate is not verified, 1: it is. */
    PGW_SSL_CERT("payment", "pgw_ssl_cert", JsonType.NUMBER, true, 0),
    /** The API key; secret. */
    PGW_API_KEY("payment", "pgw_api_key", JsonType.STRING, true, 1023),
    /** Last day of the key, {@code YYYYMMDD}. */
    PGW_API_KEY_EXPIRY("payment", "pgw_api_key_expiry", JsonType.STRING, true, 15),
    /** Path of the sale. */
    PGW_API_SALE("payment", "pgw_api_sale", JsonType.STRING, true, 63),
    /** Path of the transaction query. */
    PGW_API_DETAILS("payment", "pgw_api_details", JsonType.STRING, true, 63);

    /** The two objects of the file, in the guide's order. */
    public static final List<String> OBJECTS = List.of("mqtt", "payment");

    private final String object;
    private final String key;
    private final JsonType type;
    private final boolean required;
    private final int longest;

    ParameterKey(String object, String key, JsonType type, boolean required, int longest) {
        this.object = object;
        this.key = key;
        this.type = type;
        this.required = required;
        this.longest = longest;
    }

    /** The object that it stands in: {@code mqtt} or {@code payment}. */
    public String object() {
        return object;
    }

    /** The key as it stands in the file. */
    public String key() {
        return key;
    }

    /** The type that the guide gives it: string or number. */
    public JsonType type() {
        return type;
    }

    /** Whether the guide requires it whatever the other keys say. */
    public boolean required() {
        return required;
    }

    /** The longest value that the device has room for, in bytes of UTF-8; empty for numbers. */
    public OptionalInt longest() {
        return longest == 0 ? OptionalInt.empty() : OptionalInt.of(longest);
    }

    /** The section of the guide that describes it. */
    public String clause() {
        return object.equals("mqtt") ? "3.2.1" : "3.2.2";
    }

    /** Whether its value must never be shown. */
    public boolean secret() {
        return this == MQTT_PASSWORD || this == PGW_API_KEY;
    }

    /** The key with this name in this object, if the guide knows it. */
    public static Optional<ParameterKey> find(String object, String key) {
        return Stream.of(values())
                .filter(known -> known.object.equals(object) && known.key.equals(key))
                .findFirst();
    }
}
