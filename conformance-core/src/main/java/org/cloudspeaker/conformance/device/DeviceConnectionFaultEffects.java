package org.cloudspeaker.conformance.device;

import static org.cloudspeaker.conformance.fault.FaultEffect.at;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cloudspeaker.conformance.client.mqtt.MqttLogin;
import org.cloudspeaker.conformance.config.MqttCredentials;
import org.cloudspeaker.conformance.config.parameter.Secret;
import org.cloudspeaker.conformance.device.DeviceFaultPoints.TopicSubscriptions;
import org.cloudspeaker.conformance.fault.FaultEffect;

/** The faults in connecting to the broker, and in what a device subscribes to there. */
final class DeviceConnectionFaultEffects {
    Map<DeviceFault, FaultEffect<?>> byFault() {
        return Map.of(
                DeviceFault.RANDOM_CLIENT_ID,
                at(DeviceFaultPoints.LOGIN, DeviceConnectionFaultEffects::underAnotherId),
                DeviceFault.LOGS_IN_AS_ITSELF,
                at(DeviceFaultPoints.LOGIN, DeviceConnectionFaultEffects::asItself),
                DeviceFault.CLEANS_ITS_SESSION,
                at(DeviceFaultPoints.LOGIN, login -> new MqttLogin(login.clientId(), login.credentials(), true)),
                DeviceFault.SUBSCRIBES_TO_ALL,
                at(
                        DeviceFaultPoints.SUBSCRIPTIONS,
                        own -> new TopicSubscriptions(ofAll(own.filter()), own.others(), own.qos())),
                DeviceFault.SUBSCRIBES_TO_ALL_TOO,
                at(
                        DeviceFaultPoints.SUBSCRIPTIONS,
                        own -> new TopicSubscriptions(own.filter(), List.of(ofAll(own.filter())), own.qos())),
                DeviceFault.SUBSCRIBES_WITH_QOS_0,
                at(DeviceFaultPoints.SUBSCRIPTIONS, own -> new TopicSubscriptions(own.filter(), own.others(), 0)),
                DeviceFault.STAYS_AWAY,
                at(DeviceFaultPoints.RECONNECT, reconnects -> false));
    }

    private static MqttLogin underAnotherId(MqttLogin login) {
        String madeUp = "speaker-" + Long.toHexString(System.nanoTime());
        return new MqttLogin(madeUp, login.credentials(), login.cleanSession());
    }

    private static MqttLogin asItself(MqttLogin login) {
        MqttCredentials own = new MqttCredentials(login.clientId(), new Secret(login.clientId()));
        return new MqttLogin(login.clientId(), Optional.of(own), login.cleanSession());
    }

    private static String ofAll(String topic) {
        return topic.substring(0, topic.lastIndexOf('/')) + "/#";
    }
}
