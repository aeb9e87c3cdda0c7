package org.cloudspeaker.conformance.cli.mock.option;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cloudspeaker.conformance.cli.invocation.OptionProblems;
import org.cloudspeaker.conformance.config.AdditionalTestDevices;
import org.cloudspeaker.conformance.config.DeviceConfig;
import picocli.CommandLine.Option;

/** How many devices are played, and under which serial numbers. */
public final class DeviceCountOptions {
    private static final int MOST_DEVICES = 10_000;

    @Option(
            names = "--count",
            paramLabel = "N",
            defaultValue = "1",
            description =
                    "Number of devices, for load; each presents a card by itself. They are the target's device and"
                            + " its others, or those of --devices. Their only commands are state and quit.")
    private int count;

    @Option(
            names = "--devices",
            paramLabel = "PATTERN",
            description = "With --count: a pattern of serial numbers, counted from 1, such as TEST9{n:011}.")
    private Optional<String> devices = Optional.empty();

    /** The serial numbers of the requested number of devices; none where the target has no usable device. */
    public List<String> sns(Optional<DeviceConfig> own, OptionProblems problems) {
        problems.require(
                count >= 1 && count <= MOST_DEVICES,
                "--count: expected 1 to " + MOST_DEVICES + " devices, found " + count);
        problems.require(
                devices.isEmpty() || count > 1, "--devices: expected --count 2 or more with it, found " + count);
        return own.map(device -> sns(device, problems)).orElse(List.of());
    }

    private List<String> sns(DeviceConfig device, OptionProblems problems) {
        if (devices.isPresent()) {
            Optional<AdditionalTestDevices> counted =
                    AdditionalTestDevices.counted(devices.get(), Math.min(count, MOST_DEVICES));
            problems.require(
                    counted.isPresent(), "--devices: expected a pattern such as TEST9{n:011}, found " + devices.get());
            return counted.map(AdditionalTestDevices::sns).orElse(List.of());
        }
        List<String> known = new ArrayList<>(List.of(device.sn()));
        known.addAll(device.others().sns());
        problems.require(
                count <= known.size(),
                "--count: expected at most the " + known.size() + " devices of the target, found " + count
                        + "; try --devices 'TEST9{n:011}', or more in device.others of the target");
        return known.subList(0, Math.max(0, Math.min(count, known.size())));
    }
}
