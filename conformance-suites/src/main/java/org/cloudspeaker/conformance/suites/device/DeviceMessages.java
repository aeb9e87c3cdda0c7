package org.cloudspeaker.conformance.suites.device;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.cloudspeaker.conformance.format.DataKey;
import org.cloudspeaker.conformance.format.FormatProfile;
import org.cloudspeaker.conformance.format.MessageType;
import org.cloudspeaker.conformance.junit.Discrepancy;
import org.cloudspeaker.conformance.wire.broker.Seen;
import org.cloudspeaker.conformance.wire.payment.Received;

/**
 * Says at once what is wrong with what devices send, requirement by requirement, while mock servers serve them:
 *
 * <pre>{@code
 * DeviceMessages messages = new DeviceMessages(profile, new ExpectedDevice(Set.of(), "pos/message", Optional.empty()));
 * broker.journal().follow(event -> messages.of(event).forEach(this::print));
 * }</pre>
 *
 * <p>Thread-safe. Where the wire alone does not tell, it gives a note and no accusation.
 */
public final class DeviceMessages {
    private static final String NO_PUBLISHER = "BRK-ACL-02";
    private static final int MOST_CLEAN = 10_000;
    private static final String AS_IN_THE_GUIDE =
            "the guide's own example (3.5.1) shows both in clear, so it may be meant; devices in shops encrypt them under"
                    + " their data key";

    private static final String NOT_ITS_KEY = "check that the data key is that of this very device";

    private final FormatProfile profile;
    private final Set<String> sns;
    private final DeviceConnection connection;
    private final Optional<DataKey> dataKey;
    private final DeviceSales sales = new DeviceSales();
    private final Map<String, Seen.Login> clean = new ConcurrentHashMap<>();

    /** Holds devices against this format and this configuration. */
    public DeviceMessages(FormatProfile profile, ExpectedDevice expected) {
        this(profile, expected, Optional.empty());
    }

    /** The same for devices that encrypt card data under this key, if that is known. */
    public DeviceMessages(FormatProfile profile, ExpectedDevice expected, Optional<DataKey> dataKey) {
        this.profile = profile;
        this.sns = expected.sns();
        this.dataKey = dataKey;
        this.connection = new DeviceConnection(profile, expected);
    }

    /** What is wrong with what the broker saw of a device. */
    public List<Judgement> of(Seen event) {
        List<Judgement> found = new ArrayList<>();
        if (event instanceof Seen.Connected connected) {
            wrong(found, "DEV-01", connection.clientId(connected.clientId()));
            wrong(found, "DEV-01", connection.login(connected.clientId(), connected.login()));
            remember(connected);
        } else if (event instanceof Seen.Refused refused) {
            wrong(found, "DEV-01", connection.clientId(refused.clientId()));
            wrong(found, "DEV-01", Optional.of(connection.refusal(refused)));
        } else if (event instanceof Seen.ShutOut shutOut) {
            found.add(Judgement.note("DEV-01", connection.shutOut(shutOut))); // It may have been no device.
        } else if (event instanceof Seen.Subscribed subscribed) {
            wrong(found, "DEV-02", connection.subscription(subscribed));
            wrong(
                    found,
                    "DEV-03",
                    Optional.ofNullable(clean.remove(subscribed.clientId()))
                            .flatMap(login -> connection.session(subscribed.clientId(), login)));
        }
        if (event instanceof Seen.Published published) {
            connection
                    .publication(published)
                    .map(what -> published(published, what))
                    .ifPresent(found::add);
        }
        return found;
    }

    /** To its own topic it may be meant, to try the device out. */
    private Judgement published(Seen.Published published, Discrepancy what) {
        return connection.isOwnTopic(published)
                ? Judgement.note(NO_PUBLISHER, what)
                : Judgement.wrong(NO_PUBLISHER, what);
    }

    /** A clean session is wrong in a device that listens; one that only connects may mean to have its session forgotten. */
    private void remember(Seen.Connected connected) {
        if (!connected.login().cleanSession()) {
            clean.remove(connected.clientId());
        } else if (clean.size() < MOST_CLEAN) {
            clean.put(connected.clientId(), connected.login());
        }
    }

    /** What is wrong with what the payment server received of a device. */
    public List<Judgement> of(Received request) {
        return request.type() == MessageType.SALE ? sale(request) : query(request);
    }

    private List<Judgement> sale(Received request) {
        DeviceSale sale = new DeviceSale(profile, request.reading(), dataKey);
        List<Judgement> found = new ArrayList<>();
        wrong(found, "DEV-08", sale.form());
        wrong(found, "DEV-09", sale.mask());
        wrong(found, "DEV-10", sale.pinSecrecy());
        wrong(found, "DEV-10", sale.stray(sns));
        ClearPins.suspicion(sale).ifPresent(what -> found.add(Judgement.note("DEV-10", what)));
        sale.secrecy()
                .map(what -> what.trying(AS_IN_THE_GUIDE))
                .ifPresent(what -> found.add(Judgement.note("DEV-10", what)));
        sale.encryption().map(what -> underKey(sale, what)).ifPresent(found::add);
        wrong(found, "DEV-11", DeviceKey.problem(sale.sent(), request.key()));
        sales.next(request).ifPresent(found::add);
        wrong(found, "DEV-16", sale.chipAmount());
        return found;
    }

    /** A key that opens nothing may be another device's; one that opens something is this device's own. */
    private static Judgement underKey(DeviceSale sale, Discrepancy shut) {
        return sale.opensUnderKey()
                ? Judgement.wrong("DEV-10", shut)
                : Judgement.note("DEV-10", shut.trying(NOT_ITS_KEY));
    }

    private List<Judgement> query(Received request) {
        DeviceQuery query = new DeviceQuery(request.reading());
        List<Judgement> found = new ArrayList<>();
        wrong(found, "DEV-10", query.stray(profile, sns));
        wrong(found, "DEV-11", DeviceKey.problem(query.sent(), request.key()));
        wrong(found, "DEV-15", query.form());
        return found;
    }

    private static void wrong(List<Judgement> found, String requirement, Optional<Discrepancy> what) {
        what.ifPresent(discrepancy -> found.add(Judgement.wrong(requirement, discrepancy)));
    }
}
