package org.cloudspeaker.conformance.device;

import static org.cloudspeaker.conformance.fault.FaultEffect.at;

import java.util.Map;
import org.cloudspeaker.conformance.device.DeviceFaultPoints.AnnouncementReaction;
import org.cloudspeaker.conformance.device.DeviceFaultPoints.MalformedMessageReaction;
import org.cloudspeaker.conformance.device.DeviceFaultPoints.RepetitionReaction;
import org.cloudspeaker.conformance.fault.FaultEffect;

/** The faults in what a device makes of a broadcast. */
final class BroadcastFaultEffects {
    Map<DeviceFault, FaultEffect<?>> byFault() {
        return Map.of(
                DeviceFault.PLAYS_REPETITIONS,
                at(DeviceFaultPoints.KNOWS_REPETITIONS, knows -> false),
                DeviceFault.ADDS_REPETITIONS_UP,
                at(DeviceFaultPoints.REPETITION, reaction -> new RepetitionReaction(true, reaction.sellsAgain())),
                DeviceFault.SELLS_AGAIN,
                at(DeviceFaultPoints.REPETITION, reaction -> new RepetitionReaction(reaction.doublesAmount(), true)),
                DeviceFault.HANGS_UP_ON_GARBAGE,
                at(DeviceFaultPoints.MALFORMED, message -> message.with(MalformedMessageReaction.DISCONNECT)),
                DeviceFault.STOPS_AT_GARBAGE,
                at(DeviceFaultPoints.MALFORMED, message -> message.with(MalformedMessageReaction.STOP_PLAYING)),
                DeviceFault.RESTARTS_OVER_A_MISSING_FIELD,
                at(
                        DeviceFaultPoints.MALFORMED,
                        message -> message.incomplete() ? message.with(MalformedMessageReaction.RESTART) : message),
                DeviceFault.SELLS_ANNOUNCEMENTS,
                at(DeviceFaultPoints.ANNOUNCEMENT, reaction -> new AnnouncementReaction(true, reaction.sells())),
                DeviceFault.SELLS_UNASKED,
                at(DeviceFaultPoints.ANNOUNCEMENT, reaction -> new AnnouncementReaction(reaction.asksForCard(), true)));
    }
}
