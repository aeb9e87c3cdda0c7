package org.cloudspeaker.conformance.mocks.broker;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cloudspeaker.conformance.mocks.broker.AclRule.AccessRight;
import org.cloudspeaker.conformance.mocks.fault.BrokerAccessFault;
import org.cloudspeaker.conformance.mocks.fault.BrokerFault;
import org.cloudspeaker.conformance.mqtt.TopicFilter;

/** What one client may read and write; the faults of access control are here and nowhere else. */
final class ClientPermissions {
    private final boolean unlimited;
    private final List<TopicFilter> readable;
    private final List<TopicFilter> writable;
    private final Set<BrokerFault> faults;

    private ClientPermissions(
            boolean unlimited, List<TopicFilter> readable, List<TopicFilter> writable, Set<BrokerFault> faults) {
        this.unlimited = unlimited;
        this.readable = readable;
        this.writable = writable;
        this.faults = faults;
    }

    static ClientPermissions of(List<AclRule> grants, Set<BrokerFault> faults, ConnectRequest request) {
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
        return unlimited || escapes(filter) || readable.stream().anyMatch(granted -> granted.covers(filter));
    }

    /** Whether a message to this topic may be read through this subscription. */
    boolean mayRead(TopicFilter filter, String topic) {
        return unlimited || escapes(filter) || readable.stream().anyMatch(granted -> granted.matches(topic));
    }

    /** Whether a message to this topic may be published. */
    boolean mayWrite(String topic) {
        return unlimited
                || faults.contains(BrokerAccessFault.WRITES_TO_OTHER_DEVICES)
                || writable.stream().anyMatch(granted -> granted.matches(topic));
    }

    private boolean escapes(TopicFilter filter) {
        return faults.contains(BrokerAccessFault.READS_OTHER_DEVICES)
                || (faults.contains(BrokerAccessFault.READS_BY_WILDCARD) && !TopicFilter.isTopic(filter.toString()));
    }
}
