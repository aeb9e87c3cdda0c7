package org.cloudspeaker.conformance.suites.device.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.cloudspeaker.conformance.card.DataKey;
import org.cloudspeaker.conformance.evidence.Discrepancy;
import org.cloudspeaker.conformance.message.MessageType;
import org.cloudspeaker.conformance.message.profile.FormatProfile;
import org.cloudspeaker.conformance.mocks.broker.event.BrokerEvent;
import org.cloudspeaker.conformance.mocks.payment.ReceivedRequest;

/**
 * Says at once what is wrong with what devices send, requirement by requirement, while mock servers serve them:
 *
 * <pre>{@code
 * ExpectedDeviceConfig expected = new ExpectedDeviceConfig(Set.of(), "pos/message", Optional.empty());
 * DeviceMessageJudge messages = new DeviceMessageJudge(profile, expected);
 * broker.journal().follow(event -> messages.judge(event).forEach(this::print));
 * }</pre>
 *
 * <p>Thread-safe. Where the wire alone does not tell, it gives a note and no accusation.
 */
public final class DeviceMessageJudge {
    private static final String NO_PUBLISHER = "BRK-ACL-02";
    private static final int MOST_CLEAN = 10_000;
    private static final String AS_IN_THE_GUIDE =
            "the guide's own example (3.5.1) shows both in clear, so it may be meant; devices in shops encrypt them under"
                    + " their data key";

    private static final String NOT_ITS_KEY = "check that the data key is that of this very device";

    private final FormatProfile profile;
    private final Set<String> sns;
    private final DeviceConnectionCheck connection;
    private final Optional<DataKey> dataKey;
    private final SaleSequenceCheck sales = new SaleSequenceCheck();
    private final Map<String, BrokerEvent.ConnectDetails> clean = new ConcurrentHashMap<>();

    /** Holds devices against this format and this configuration. */
    public DeviceMessageJudge(FormatProfile profile, ExpectedDeviceConfig expected) {
        this(profile, expected, Optional.empty());
    }

    /** The same for devices that encrypt card data under this key, if that is known. */
    public DeviceMessageJudge(FormatProfile profile, ExpectedDeviceConfig expected, Optional<DataKey> dataKey) {
        this.profile = profile;
        this.sns = expected.sns();
        this.dataKey = dataKey;
        this.connection = new DeviceConnectionCheck(profile, expected);
    }

    /** What is wrong with what the broker saw of a device. */
    public List<DeviceFinding> judge(BrokerEvent event) {
        List<DeviceFinding> found = new ArrayList<>();
        if (event instanceof BrokerEvent.Connected connected) {
            wrong(found, "DEV-01", connection.clientId(connected.clientId()));
            wrong(found, "DEV-01", connection.login(connected.clientId(), connected.login()));
            remember(connected);
        } else if (event instanceof BrokerEvent.ConnectRefused refused) {
            wrong(found, "DEV-01", connection.clientId(refused.clientId()));
            wrong(found, "DEV-01", Optional.of(connection.refusal(refused)));
        } else if (event instanceof BrokerEvent.ClientCertificateRefused shutOut) {
            found.add(DeviceFinding.note("DEV-01", connection.shutOut(shutOut))); // It may have been no device.
        } else if (event instanceof BrokerEvent.Subscribed subscribed) {
            wrong(found, "DEV-02", connection.subscription(subscribed));
            wrong(
                    found,
                    "DEV-03",
                    Optional.ofNullable(clean.remove(subscribed.clientId()))
                            .flatMap(login -> connection.session(subscribed.clientId(), login)));
        }
        if (event instanceof BrokerEvent.PublishReceived published) {
            connection
                    .publication(published)
                    .map(what -> published(published, what))
                    .ifPresent(found::add);
        }
        return found;
    }

    /** To its own topic it may be meant, to try the device out. */
    private DeviceFinding published(BrokerEvent.PublishReceived published, Discrepancy what) {
        return connection.isOwnTopic(published)
                ? DeviceFinding.note(NO_PUBLISHER, what)
                : DeviceFinding.wrong(NO_PUBLISHER, what);
    }

    /** A clean session is wrong in a device that listens; one that only connects may mean to have its session forgotten. */
    private void remember(BrokerEvent.Connected connected) {
        if (!connected.login().cleanSession()) {
            clean.remove(connected.clientId());
        } else if (clean.size() < MOST_CLEAN) {
            clean.put(connected.clientId(), connected.login());
        }
    }

    /** What is wrong with what the payment server received of a device. */
    public List<DeviceFinding> judge(ReceivedRequest request) {
        return request.type() == MessageType.SALE ? sale(request) : query(request);
    }

    private List<DeviceFinding> sale(ReceivedRequest request) {
        DeviceSaleCheck sale = new DeviceSaleCheck(profile, request.message(), dataKey);
        List<DeviceFinding> found = new ArrayList<>();
        wrong(found, "DEV-08", sale.form());
        wrong(found, "DEV-09", sale.mask());
        wrong(found, "DEV-10", sale.pinSecrecy());
        wrong(found, "DEV-10", sale.stray(sns));
        PinEncryptionCheck.suspicion(sale).ifPresent(what -> found.add(DeviceFinding.note("DEV-10", what)));
        sale.secrecy()
                .map(what -> what.withRemedy(AS_IN_THE_GUIDE))
                .ifPresent(what -> found.add(DeviceFinding.note("DEV-10", what)));
        sale.encryption().map(what -> underKey(sale, what)).ifPresent(found::add);
        wrong(found, "DEV-11", DeviceApiKeyCheck.of(profile, request).problem());
        sales.next(request).ifPresent(found::add);
        wrong(found, "DEV-16", sale.chipAmount());
        return found;
    }

    /** A key that opens nothing may be another device's; one that opens something is this device's own. */
    private static DeviceFinding underKey(DeviceSaleCheck sale, Discrepancy shut) {
        return sale.opensUnderKey()
                ? DeviceFinding.wrong("DEV-10", shut)
                : DeviceFinding.note("DEV-10", shut.withRemedy(NOT_ITS_KEY));
    }

    private List<DeviceFinding> query(ReceivedRequest request) {
        DeviceQueryCheck query = new DeviceQueryCheck(request.message());
        List<DeviceFinding> found = new ArrayList<>();
        wrong(found, "DEV-10", query.stray(profile, sns));
        wrong(found, "DEV-11", DeviceApiKeyCheck.of(profile, request).problem());
        wrong(found, "DEV-15", query.form());
        return found;
    }

    private static void wrong(List<DeviceFinding> found, String requirement, Optional<Discrepancy> what) {
        what.ifPresent(discrepancy -> found.add(DeviceFinding.wrong(requirement, discrepancy)));
    }
}
