package org.cloudspeaker.conformance.suites.payment.robustness;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import org.cloudspeaker.conformance.client.http.HttpCall;
import org.cloudspeaker.conformance.client.http.PaymentClient;
import org.cloudspeaker.conformance.message.MessageField;
import org.cloudspeaker.conformance.message.MessageType;
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
    private static final String ENCODED = URLEncoder.encode(PLACE, StandardCharsets.UTF_8);
    private static final String NESTED = "a sale nested " + DEPTH + " deep";

    private OversizedBodies() {}

    /**
     * One of them.
     *
     * @param name for messages
     * @param call what is sent
     */
    record OversizedBody(String name, HttpCall call) {}

    static List<OversizedBody> of(PaymentClient device) {
        String syntax = device.profile().message(MessageType.SALE).syntax().name();
        OversizedBody large = of("a sale of 1 MiB", device, OversizedBodies::large);
        return switch (syntax) {
            case "json" -> List.of(large, of(NESTED, device, OversizedBodies::nested));
            case "xml" -> List.of(large, of(NESTED, device, OversizedBodies::nestedElements));
            default -> List.of(large);
        };
    }

    private static OversizedBody of(String name, PaymentClient device, UnaryOperator<String> filled) {
        OutgoingMessage draft = device.draft(device.newSale()).withRaw(MessageField.DEVICE_SN, WireType.STRING, PLACE);
        HttpCall call = device.call(draft);
        String message = new String(call.body().bytes(), StandardCharsets.UTF_8).replace(ENCODED, PLACE);
        byte[] body = filled.apply(message).getBytes(StandardCharsets.UTF_8);
        return new OversizedBody(name, call.withBody(call.contentType(), body));
    }

    private static String large(String message) {
        int missing = LENGTH - message.length() + PLACE.length();
        return message.replace(PLACE, "9".repeat(missing));
    }

    private static String nestedElements(String message) {
        return message.replace(PLACE, "<a>".repeat(DEPTH) + "</a>".repeat(DEPTH));
    }

    private static String nested(String message) {
        return message.replace('"' + PLACE + '"', "[".repeat(DEPTH) + "]".repeat(DEPTH));
    }
}
