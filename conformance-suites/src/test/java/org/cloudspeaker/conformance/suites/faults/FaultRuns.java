package org.cloudspeaker.conformance.suites.faults;

import java.time.Clock;
import org.cloudspeaker.conformance.config.AdditionalTestDevices;
import org.cloudspeaker.conformance.config.BenchConfig;
import org.cloudspeaker.conformance.config.DeviceConfig;
import org.cloudspeaker.conformance.config.Target;
import org.cloudspeaker.conformance.device.DeviceFault;
import org.cloudspeaker.conformance.engine.run.RequirementSelection;
import org.cloudspeaker.conformance.fault.Fault;
import org.cloudspeaker.conformance.fault.FaultPrecondition;
import org.cloudspeaker.conformance.mocks.fault.BackendFault;
import org.cloudspeaker.conformance.mocks.fault.BrokerFault;
import org.cloudspeaker.conformance.result.RunResult;
import org.cloudspeaker.conformance.suites.Chapters;
import org.cloudspeaker.conformance.suites.embedded.EmbeddedDevice;
import org.cloudspeaker.conformance.suites.embedded.EmbeddedServers;

/** Runs that are to catch one fault: every check that meets the side which has it. */
final class FaultRuns {
    /** Too few for a rush and a crowd, which are made only where many at once can go wrong. */
    private static final int FEW = 9;

    private FaultRuns() {}

    /** The run over the side with this fault, set up as its row of the fault table says. */
    static RunResult toCatch(Fault fault, FaultRunSetup setup) {
        if (fault instanceof DeviceFault device) {
            return EmbeddedRuns.ofDevice(device(device, setup));
        }
        Clock clock = Clock.systemUTC();
        try (EmbeddedServers servers = servers(clock, fault)) {
            Target target = devices(servers.target(), setup);
            Target reached = setup.transport()
                    .map(transport -> target.with(target.mqtt().over(transport), target.payment()))
                    .orElse(target);
            return EmbeddedRuns.over(
                    reached.with(setup.limits().apply(EmbeddedRuns.limits())),
                    Chapters.withPrerequisites(checks(fault, setup)));
        }
    }

    private static Target device(DeviceFault fault, FaultRunSetup setup) {
        if (fault.needs(FaultPrecondition.MUTUAL_TLS)) {
            return EmbeddedDevice.withCertificate(fault);
        }
        return switch (setup.cardData()) {
            case ENCRYPTED -> EmbeddedDevice.target(fault);
            case UNDER_A_KNOWN_KEY -> EmbeddedDevice.withDataKey(fault);
            case CLEAR -> EmbeddedDevice.target(BenchConfig.CardDataMode.CLEAR, fault);
        };
    }

    /** What is wrong with a broker is seen without TLS, and sooner, but for what needs it. */
    private static EmbeddedServers servers(Clock clock, Fault fault) {
        if (fault.needs(FaultPrecondition.MUTUAL_TLS)) {
            return EmbeddedServers.withDeviceCertificates(clock, fault);
        }
        return fault instanceof BrokerFault && !fault.needs(FaultPrecondition.TLS)
                ? EmbeddedServers.withPlainBroker(clock, fault)
                : EmbeddedServers.start(clock, fault);
    }

    private static Target devices(Target target, FaultRunSetup setup) {
        if (setup.allDevices()) {
            return target;
        }
        DeviceConfig all = target.device();
        AdditionalTestDevices few = new AdditionalTestDevices(all.others().sns().subList(0, FEW), true);
        return target.with(new DeviceConfig(all.parameters(), all.sn(), few, all.credentials()));
    }

    private static RequirementSelection checks(Fault fault, FaultRunSetup setup) {
        if (!setup.checks().isEmpty()) {
            return RequirementSelection.only(setup.checks().toArray(String[]::new));
        }
        if (fault instanceof BackendFault) {
            return RequirementSelection.only("MSG");
        }
        return fault instanceof BrokerFault
                ? RequirementSelection.only("BRK", "E2E")
                : EmbeddedRuns.servers().without("BRK");
    }
}
