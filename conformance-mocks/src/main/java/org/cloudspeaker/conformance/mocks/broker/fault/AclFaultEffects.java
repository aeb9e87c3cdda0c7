package org.cloudspeaker.conformance.mocks.broker.fault;

import static org.cloudspeaker.conformance.fault.FaultEffect.at;

import java.util.Map;
import org.cloudspeaker.conformance.fault.FaultEffect;
import org.cloudspeaker.conformance.mocks.fault.BrokerAccessFault;
import org.cloudspeaker.conformance.mocks.fault.BrokerFault;
import org.cloudspeaker.conformance.mqtt.TopicFilter;

/** The faults in who may read and write what. */
final class AclFaultEffects {
    Map<BrokerFault, FaultEffect<?>> byFault() {
        return Map.of(
                BrokerAccessFault.READS_OTHER_DEVICES,
                at(BrokerFaultPoints.READ, read -> read.allowedIf(true)),
                BrokerAccessFault.READS_BY_WILDCARD,
                at(
                        BrokerFaultPoints.READ,
                        read -> read.allowedIf(
                                !TopicFilter.isTopic(read.filter().toString()))),
                BrokerAccessFault.WRITES_TO_OTHER_DEVICES,
                at(BrokerFaultPoints.WRITE, allowed -> true));
    }
}
