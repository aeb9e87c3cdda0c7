package org.cloudspeaker.conformance.client.mqtt;

import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.cloudspeaker.conformance.client.tls.TlsErrors;
import org.cloudspeaker.conformance.evidence.Durations;
import org.cloudspeaker.conformance.evidence.UnreachableException;
import org.cloudspeaker.conformance.libs.hivemq.mqtt.exceptions.ConnectionClosedException;
import org.cloudspeaker.conformance.libs.hivemq.mqtt.mqtt3.exceptions.Mqtt3ConnAckException;
import org.cloudspeaker.conformance.libs.hivemq.mqtt.mqtt3.exceptions.Mqtt3SubAckException;

/** Tells apart a broker that refuses and one that cannot be met. */
final class MqttErrors {
    /** What the client library says where its own timer, set to the same limit, is the first to run out. */
    private static final String TIMEOUT = "Timeout while waiting for CONNACK";

    private MqttErrors() {}

    /** What the broker said, where it said no. */
    static Optional<ConnectResult> refusal(Throwable e) {
        if (e instanceof Mqtt3ConnAckException refused) {
            return Optional.of(ConnectResult.Refused.of(
                    refused.getMqttMessage().getReturnCode().getCode()));
        }
        return e instanceof ConnectionClosedException
                ? Optional.of(new ConnectResult.ConnectionClosed())
                : Optional.empty();
    }

    /** The return code of a refused subscription. */
    static Optional<Integer> refusedSubscription(Throwable e) {
        return e instanceof Mqtt3SubAckException refused
                ? Optional.of(refused.getMqttMessage().getReturnCodes().get(0).getCode())
                : Optional.empty();
    }

    static UnreachableException toUnreachable(Throwable e, BrokerAddress address) {
        String broker = "the broker at " + address.host() + ":" + address.port();
        for (Throwable at = e; at != null; at = at.getCause()) {
            if (at instanceof UnknownHostException) {
                return new UnreachableException("no address is known for " + address.host() + ": check mqtt_endpoint");
            }
            if (at instanceof ConnectException) {
                return new UnreachableException(
                        broker + " cannot be reached: check that it runs, and mqtt_endpoint and mqtt_port");
            }
            if (at instanceof SSLException tls) {
                return new UnreachableException("no TLS connection to " + broker + " (" + TlsErrors.shortReason(tls)
                        + "): check its certificate, and mqtt.trust and mqtt.transport in the target");
            }
        }
        if (e instanceof TimeoutException || String.valueOf(e.getMessage()).startsWith(TIMEOUT)) {
            return noConnack(address);
        }
        String what = e instanceof UnexpectedPacketException ? String.valueOf(e.getMessage()) : errorName(e);
        return new UnreachableException(broker + " answered a CONNECT with something else than a CONNACK (" + what
                + "): check mqtt_port, and mqtt.transport in the target");
    }

    static UnreachableException noConnack(BrokerAddress address) {
        return new UnreachableException("the broker at " + address.host() + ":" + address.port()
                + " did not answer a CONNECT within "
                + Durations.format(address.limits().connect()) + ": check mqtt_port, and mqtt.transport in the target");
    }

    /** The kind of an error, without whatever text came from outside. */
    static String errorName(Throwable e) {
        return e.getClass().getSimpleName().replaceAll("Exception$", "");
    }
}
