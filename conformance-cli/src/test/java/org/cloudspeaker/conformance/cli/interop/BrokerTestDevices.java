package org.cloudspeaker.conformance.cli.interop;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The test devices that third-party brokers know. */
final class BrokerTestDevices {
    /** The target's own device. */
    static final String OWN = "TEST000000000001";

    /** How many there are beside it. */
    static final int OTHERS = 100;

    /** The others' serial numbers, as a target file has them. */
    static final String PATTERN = "TEST9{n:011}";

    private BrokerTestDevices() {}

    /** The serial numbers of all of them. */
    static List<String> all() {
        Stream<String> others = IntStream.rangeClosed(1, OTHERS).mapToObj("TEST9%011d"::formatted);
        return Stream.concat(Stream.of(OWN), others).toList();
    }
}
