package org.cloudspeaker.conformance.suites.payment.robustness;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import org.cloudspeaker.conformance.client.http.HttpCall;
import org.cloudspeaker.conformance.client.http.PaymentClient;
import org.cloudspeaker.conformance.message.MessageField;
import org.cloudspeaker.conformance.message.OutgoingMessage;
import org.cloudspeaker.conformance.message.syntax.WireType;

/**
 * Sales whose serial number is what no serial number can be, so that a server refuses them by their size or by that
 * field, whichever it looks at first.
 */
final class OversizedBodies {
    /** Bytes. */
    static final int LENGTH = 1 << 20;
    /** Arrays in arrays. */
    static final int DEPTH = 10_000;

    private static final String PLACE = "@serial-number@";

    private OversizedBodies() {}

    /**
     * One of them.
     *
     * @param name for messages
     * @param call what is sent
     */
    record OversizedBody(String name, HttpCall call) {}

    static List<OversizedBody> of(PaymentClient device) {
        return List.of(
                of("a sale of 1 MiB", device, OversizedBodies::large),
                of("a sale nested " + DEPTH + " deep", device, OversizedBodies::nested));
    }

    private static OversizedBody of(String name, PaymentClient device, UnaryOperator<String> filled) {
        OutgoingMessage draft = device.draft(device.newSale()).withRaw(MessageField.DEVICE_SN, WireType.STRING, PLACE);
        HttpCall call = device.call(draft);
        String message = new String(call.body().bytes(), StandardCharsets.UTF_8);
        byte[] body = filled.apply(message).getBytes(StandardCharsets.UTF_8);
        return new OversizedBody(name, call.withBody(call.contentType(), body));
    }

    private static String large(String message) {
        int missing = LENGTH - message.length() + PLACE.length();
        return message.replace(PLACE, "9".repeat(missing));
    }

    private static String nested(String message) {
        return message.replace('"' + PLACE + '"', "[".repeat(DEPTH) + "]".repeat(DEPTH));
    }
}
