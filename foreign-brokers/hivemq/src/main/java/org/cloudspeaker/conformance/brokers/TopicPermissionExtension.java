package org.cloudspeaker.conformance.brokers;

import com.hivemq.extension.sdk.api.ExtensionMain;
import com.hivemq.extension.sdk.api.auth.SimpleAuthenticator;
import com.hivemq.extension.sdk.api.auth.parameter.SimpleAuthInput;
import com.hivemq.extension.sdk.api.auth.parameter.SimpleAuthOutput;
import com.hivemq.extension.sdk.api.auth.parameter.TopicPermission;
import com.hivemq.extension.sdk.api.auth.parameter.TopicPermission.MqttActivity;
import com.hivemq.extension.sdk.api.packets.auth.DefaultAuthorizationBehaviour;
import com.hivemq.extension.sdk.api.packets.auth.ModifiableDefaultPermissions;
import com.hivemq.extension.sdk.api.packets.connect.ConnackReasonCode;
import com.hivemq.extension.sdk.api.parameter.ExtensionStartInput;
import com.hivemq.extension.sdk.api.parameter.ExtensionStartOutput;
import com.hivemq.extension.sdk.api.parameter.ExtensionStopInput;
import com.hivemq.extension.sdk.api.parameter.ExtensionStopOutput;
import com.hivemq.extension.sdk.api.services.Services;
import com.hivemq.extension.sdk.api.services.builder.Builders;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Logins and topic permissions, as HiveMQ's documentation has it for an extension. A device subscribes to its own topic and
 * publishes its status; the server {@code backend} does the opposite.
 */
final class TopicPermissionExtension implements ExtensionMain {
    private static final String SERVER = "backend";

    /** As a client id it would be a permission for every device's topic. */
    private static final Pattern WILDCARD = Pattern.compile("[+#/]");

    private final Map<String, String> passwords;

    /** Reads a file of lines {@code user:password}. */
    TopicPermissionExtension(Path file) throws IOException {
        passwords = Files.readAllLines(file).stream()
                .map(line -> line.split(":", 2))
                .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
    }

    @Override
    public void extensionStart(ExtensionStartInput input, ExtensionStartOutput output) {
        SimpleAuthenticator logins = this::judge;
        Services.securityRegistry().setAuthenticatorProvider(anyone -> logins);
    }

    @Override
    public void extensionStop(ExtensionStopInput input, ExtensionStopOutput output) {}

    private void judge(SimpleAuthInput client, SimpleAuthOutput decision) {
        Optional<String> user = client.getConnectPacket().getUserName();
        Optional<String> password = client.getConnectPacket()
                .getPassword()
                .map(bytes -> StandardCharsets.UTF_8.decode(bytes).toString());
        if (user.isEmpty() || password.isEmpty() || !password.get().equals(passwords.get(user.get()))) {
            decision.failAuthentication(ConnackReasonCode.BAD_USER_NAME_OR_PASSWORD);
            return;
        }
        String self = client.getConnectPacket().getClientId();
        if (WILDCARD.matcher(self).find()) {
            decision.failAuthentication(ConnackReasonCode.CLIENT_IDENTIFIER_NOT_VALID);
            return;
        }
        ModifiableDefaultPermissions rights = decision.getDefaultPermissions();
        rights.setDefaultBehaviour(DefaultAuthorizationBehaviour.DENY);
        if (user.get().equals(SERVER)) {
            rights.add(may(MqttActivity.PUBLISH, "pos/message/+"));
            rights.add(may(MqttActivity.SUBSCRIBE, "pos/status/#"));
        } else {
            rights.add(may(MqttActivity.SUBSCRIBE, "pos/message/" + self));
            rights.add(may(MqttActivity.PUBLISH, "pos/status/" + self));
        }
        decision.authenticateSuccessfully();
    }

    private static TopicPermission may(MqttActivity activity, String topics) {
        return Builders.topicPermission()
                .topicFilter(topics)
                .activity(activity)
                .type(TopicPermission.PermissionType.ALLOW)
                .build();
    }
}
