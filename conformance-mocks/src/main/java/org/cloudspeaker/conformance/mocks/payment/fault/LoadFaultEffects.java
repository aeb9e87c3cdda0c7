package org.cloudspeaker.conformance.mocks.payment.fault;

import static org.cloudspeaker.conformance.fault.FaultEffect.at;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.cloudspeaker.conformance.fault.FaultEffect;
import org.cloudspeaker.conformance.message.DecodedField.FieldState;
import org.cloudspeaker.conformance.message.MessageField;
import org.cloudspeaker.conformance.message.MessageType;
import org.cloudspeaker.conformance.message.OutgoingMessage;
import org.cloudspeaker.conformance.message.SaleAnswer;
import org.cloudspeaker.conformance.message.profile.FormatProfile;
import org.cloudspeaker.conformance.mocks.fault.PaymentFault;
import org.cloudspeaker.conformance.mocks.fault.RobustnessFault;
import org.cloudspeaker.conformance.mocks.payment.PaymentHttpAnswer;
import org.cloudspeaker.conformance.mocks.payment.ResponseCode;
import org.cloudspeaker.conformance.mocks.payment.fault.PaymentFaultPoints.AnsweredRequest;

/** The faults in meeting what is no sale and no query at all. */
final class LoadFaultEffects {
    private static final int LARGE = 1 << 16;
    private static final int DEEP = 1_000;
    private static final int COLUMN = 255;
    /** As many requests as a device makes of one sale before it gives up. */
    private static final int LOST_WHILE_DOWN = 3;

    private static final String TRACE = """
            {"error":"For input string: \\"x\\"","trace":"java.lang.NumberFormatException: For input string\\n\
            \\tat com.acme.pay.SaleController.sell(SaleController.java:42)\\n\
            \\tat java.base/java.lang.Thread.run(Thread.java:840)\\n"}""";
    private static final String STATEMENT = """
            {"error":"could not execute statement [insert into sales (device_sn, amount) values (?, ?)]"}""";
    private static final String FILE = """
            {"error":"cannot read /var/www/pay/config/rules.yaml"}""";

    private final FormatProfile profile;
    private final AtomicInteger down = new AtomicInteger();

    LoadFaultEffects(FormatProfile profile) {
        this.profile = profile;
    }

    Map<PaymentFault, FaultEffect<?>> byFault() {
        Map<PaymentFault, FaultEffect<?>> all = new LinkedHashMap<>();
        all.put(
                RobustnessFault.FAILS_ON_WHAT_IS_NO_JSON,
                answering(LoadFaultEffects::isNoJson, same -> PaymentHttpAnswer.empty(500)));
        all.put(
                RobustnessFault.SWALLOWS_EMPTY_BODIES,
                answering(LoadFaultEffects::isEmptyQuery, same -> PaymentHttpAnswer.empty(200)));
        all.put(RobustnessFault.SHOWS_STACK_TRACE, showing(TRACE, LoadFaultEffects::hasNoAmount));
        all.put(RobustnessFault.SHOWS_ITS_QUERY, showing(STATEMENT, LoadFaultEffects::hasLongSerialNumber));
        all.put(RobustnessFault.SHOWS_ITS_FILES, showing(FILE, LoadFaultEffects::isNoJson));
        all.put(RobustnessFault.FALLS_OVER_DEEP_NESTING, at(PaymentFaultPoints.ANSWERED, this::crash));
        all.put(RobustnessFault.DIES_BEHIND_A_BALANCER, at(PaymentFaultPoints.ANSWERED, this::crashBehindBalancer));
        all.put(RobustnessFault.APPROVES_LARGE_BODIES, answering(LoadFaultEffects::isLarge, answer -> approval()));
        all.putAll(new HttpMethodFaultEffects(profile).byFault());
        all.putAll(new InjectionFaultEffects(profile).byFault());
        all.putAll(new ConcurrencyFaultEffects().byFault());
        return all;
    }

    private static boolean isNoJson(AnsweredRequest answered) {
        return answered.message().type() == MessageType.SALE
                && answered.message().syntax().isPresent()
                && !isLarge(answered);
    }

    private static boolean isEmptyQuery(AnsweredRequest answered) {
        return answered.message().type() == MessageType.QUERY
                && answered.request().body().length == 0;
    }

    private static boolean hasNoAmount(AnsweredRequest answered) {
        return answered.message().type() == MessageType.SALE
                && answered.message().syntax().isEmpty()
                && answered.message().field(MessageField.AMOUNT).state() != FieldState.OK;
    }

    private static boolean hasLongSerialNumber(AnsweredRequest answered) {
        return answered.message().value(MessageField.DEVICE_SN).orElse("").length() > COLUMN;
    }

    private static FaultEffect<AnsweredRequest> showing(String inside, Predicate<AnsweredRequest> when) {
        return answering(when, answer -> answer.withBody(inside.getBytes(StandardCharsets.UTF_8)));
    }

    private static FaultEffect<AnsweredRequest> answering(
            Predicate<AnsweredRequest> when, UnaryOperator<PaymentHttpAnswer> change) {
        return at(
                PaymentFaultPoints.ANSWERED,
                answered -> when.test(answered) ? answered.with(change.apply(answered.answer())) : answered);
    }

    private static boolean isLarge(AnsweredRequest answered) {
        return answered.request().body().length > LARGE;
    }

    /** The process ends, and is back when the device has given up. */
    private AnsweredRequest crash(AnsweredRequest answered) {
        if (isDeep(answered.request().body())) {
            down.set(LOST_WHILE_DOWN);
            return answered.with(PaymentHttpAnswer.dropped());
        }
        boolean lost = down.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
        return lost ? answered.with(PaymentHttpAnswer.dropped()) : answered;
    }

    /** The same behind a balancer, whose answer no device asks for again. */
    private AnsweredRequest crashBehindBalancer(AnsweredRequest answered) {
        if (isDeep(answered.request().body())) {
            down.set(1);
            return answered.with(PaymentHttpAnswer.empty(502));
        }
        return down.getAndSet(0) > 0 ? answered.with(PaymentHttpAnswer.empty(503)) : answered;
    }

    private static boolean isDeep(byte[] body) {
        int depth = 0;
        int deepest = 0;
        for (byte one : body) {
            depth += one == '[' ? 1 : one == ']' ? -1 : 0;
            deepest = Math.max(deepest, depth);
        }
        return deepest > DEEP;
    }

    private PaymentHttpAnswer approval() {
        Map<MessageField, String> values = Map.of(
                MessageField.RESPONSE_CODE,
                SaleAnswer.SUCCESS,
                MessageField.STATUS,
                MessageField.APPROVED,
                MessageField.AUTH_CODE,
                "481515",
                MessageField.EMV_DATA,
                "");
        byte[] body = profile.newCodec().encode(OutgoingMessage.of(MessageType.SALE_ANSWER, values));
        return PaymentHttpAnswer.of(ResponseCode.SUCCESS.status(), profile.contentType(), body);
    }
}
