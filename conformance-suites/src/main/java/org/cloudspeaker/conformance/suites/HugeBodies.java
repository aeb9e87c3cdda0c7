package org.cloudspeaker.conformance.suites;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import org.cloudspeaker.conformance.format.Draft;
import org.cloudspeaker.conformance.format.Field;
import org.cloudspeaker.conformance.format.WireType;
import org.cloudspeaker.conformance.wire.device.HttpCall;
import org.cloudspeaker.conformance.wire.device.MockDevice;

/**
 * Sales whose serial number is what no serial number can be, so that a server refuses them by their size or by that
 * field, whichever it looks at first.
 */
final class HugeBodies {
    /** Bytes. */
    static final int LENGTH = 1 << 20;
    /** Arrays in arrays. */
    static final int DEPTH = 10_000;

    private static final String PLACE = "@serial-number@";

    private HugeBodies() {}

    /**
     * One of them.
     *
     * @param name for messages
     * @param call what is sent
     */
    record Huge(String name, HttpCall call) {}

    static List<Huge> of(MockDevice device) {
        return List.of(
                of("a sale of 1 MiB", device, HugeBodies::large),
                of("a sale nested " + DEPTH + " deep", device, HugeBodies::nested));
    }

    private static Huge of(String name, MockDevice device, UnaryOperator<String> filled) {
        Draft draft = device.draft(device.newSale()).raw(Field.DEVICE_SN, WireType.STRING, PLACE);
        HttpCall call = device.call(draft);
        String message = new String(call.body().bytes(), StandardCharsets.UTF_8);
        byte[] body = filled.apply(message).getBytes(StandardCharsets.UTF_8);
        return new Huge(name, call.withBody(call.contentType(), body));
    }

    private static String large(String message) {
        int missing = LENGTH - message.length() + PLACE.length();
        return message.replace(PLACE, "9".repeat(missing));
    }

    private static String nested(String message) {
        return message.replace('"' + PLACE + '"', "[".repeat(DEPTH) + "]".repeat(DEPTH));
    }
}
