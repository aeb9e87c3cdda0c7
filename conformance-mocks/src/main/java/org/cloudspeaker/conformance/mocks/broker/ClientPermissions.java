package org.cloudspeaker.conformance.mocks.broker;

import java.util.List;
import java.util.Optional;
import org.cloudspeaker.conformance.fault.ActiveFaults;
import org.cloudspeaker.conformance.mocks.broker.AclRule.AccessRight;
import org.cloudspeaker.conformance.mocks.broker.fault.BrokerFaultPoints;
import org.cloudspeaker.conformance.mocks.broker.fault.BrokerFaultPoints.ReadPermission;
import org.cloudspeaker.conformance.mqtt.TopicFilter;

/** What one client may read and write. */
final class ClientPermissions {
    private final boolean unlimited;
    private final List<TopicFilter> readable;
    private final List<TopicFilter> writable;
    private final ActiveFaults faults;

    private ClientPermissions(
            boolean unlimited, List<TopicFilter> readable, List<TopicFilter> writable, ActiveFaults faults) {
        this.unlimited = unlimited;
        this.readable = readable;
        this.writable = writable;
        this.faults = faults;
    }

    static ClientPermissions of(List<AclRule> grants, ActiveFaults faults, ConnectRequest request) {
        return new ClientPermissions(
                grants.isEmpty(),
                topics(grants, AccessRight.READ, request),
                topics(grants, AccessRight.WRITE, request),
                faults);
    }

    private static List<TopicFilter> topics(List<AclRule> grants, AccessRight right, ConnectRequest request) {
        return grants.stream()
                .filter(grant -> grant.right() == right
                        && request.user().filter(grant.user()::equals).isPresent())
                .map(grant -> TopicFilter.parse(grant.topics().replace("%c", request.clientId())))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Whether all that this filter takes may be read; a client id with a wildcard in it may read nothing. */
    boolean maySubscribe(TopicFilter filter) {
        return allows(filter, readable.stream().anyMatch(granted -> granted.covers(filter)));
    }

    /** Whether a message to this topic may be read through this subscription. */
    boolean mayRead(TopicFilter filter, String topic) {
        return allows(filter, readable.stream().anyMatch(granted -> granted.matches(topic)));
    }

    /** Whether a message to this topic may be published. */
    boolean mayWrite(String topic) {
        return faults.apply(
                BrokerFaultPoints.WRITE, unlimited || writable.stream().anyMatch(granted -> granted.matches(topic)));
    }

    private boolean allows(TopicFilter filter, boolean granted) {
        return faults.apply(BrokerFaultPoints.READ, new ReadPermission(filter, unlimited || granted))
                .allowed();
    }
}
