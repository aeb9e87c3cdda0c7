package org.cloudspeaker.conformance.wire.payment;

import static org.cloudspeaker.conformance.wire.payment.Change.at;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.cloudspeaker.conformance.format.Draft;
import org.cloudspeaker.conformance.format.Field;
import org.cloudspeaker.conformance.format.FieldReading.State;
import org.cloudspeaker.conformance.format.FormatProfile;
import org.cloudspeaker.conformance.format.MessageType;
import org.cloudspeaker.conformance.format.SaleAnswer;
import org.cloudspeaker.conformance.wire.LoadFault;
import org.cloudspeaker.conformance.wire.PaymentFault;
import org.cloudspeaker.conformance.wire.payment.Point.Answered;

/** The faults in meeting what is no sale and no query at all. */
final class LoadFaults {
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

    LoadFaults(FormatProfile profile) {
        this.profile = profile;
    }

    Map<PaymentFault, Change<?>> changes() {
        Map<PaymentFault, Change<?>> all = new LinkedHashMap<>();
        all.put(LoadFault.FAILS_ON_WHAT_IS_NO_JSON, answering(LoadFaults::isNoJson, same -> Answer.empty(500)));
        all.put(LoadFault.SWALLOWS_EMPTY_BODIES, answering(LoadFaults::isEmptyQuery, same -> Answer.empty(200)));
        all.put(LoadFault.SHOWS_STACK_TRACE, showing(TRACE, LoadFaults::hasNoAmount));
        all.put(LoadFault.SHOWS_ITS_QUERY, showing(STATEMENT, LoadFaults::hasLongSerialNumber));
        all.put(LoadFault.SHOWS_ITS_FILES, showing(FILE, LoadFaults::isNoJson));
        all.put(LoadFault.FALLS_OVER_DEEP_NESTING, at(Point.ANSWERED, this::falling));
        all.put(LoadFault.DIES_BEHIND_A_BALANCER, at(Point.ANSWERED, this::dying));
        all.put(LoadFault.APPROVES_LARGE_BODIES, answering(LoadFaults::isLarge, answer -> approval()));
        all.putAll(new GetFaults(profile).changes());
        all.putAll(new TextFaults(profile).changes());
        all.putAll(new RushFaults().changes());
        return all;
    }

    private static boolean isNoJson(Answered answered) {
        return answered.reading().type() == MessageType.SALE
                && answered.reading().syntax().isPresent()
                && !isLarge(answered);
    }

    private static boolean isEmptyQuery(Answered answered) {
        return answered.reading().type() == MessageType.QUERY
                && answered.request().body().length == 0;
    }

    private static boolean hasNoAmount(Answered answered) {
        return answered.reading().type() == MessageType.SALE
                && answered.reading().syntax().isEmpty()
                && answered.reading().field(Field.AMOUNT).state() != State.OK;
    }

    private static boolean hasLongSerialNumber(Answered answered) {
        return answered.reading().value(Field.DEVICE_SN).orElse("").length() > COLUMN;
    }

    private static Change<Answered> showing(String inside, Predicate<Answered> when) {
        return answering(when, answer -> answer.saying(inside.getBytes(StandardCharsets.UTF_8)));
    }

    private static Change<Answered> answering(Predicate<Answered> when, UnaryOperator<Answer> change) {
        return at(
                Point.ANSWERED,
                answered -> when.test(answered) ? answered.with(change.apply(answered.answer())) : answered);
    }

    private static boolean isLarge(Answered answered) {
        return answered.request().body().length > LARGE;
    }

    /** The process ends, and is back when the device has given up. */
    private Answered falling(Answered answered) {
        if (isDeep(answered.request().body())) {
            down.set(LOST_WHILE_DOWN);
            return answered.with(Answer.dropped());
        }
        boolean lost = down.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
        return lost ? answered.with(Answer.dropped()) : answered;
    }

    /** The same behind a balancer, whose answer no device asks for again. */
    private Answered dying(Answered answered) {
        if (isDeep(answered.request().body())) {
            down.set(1);
            return answered.with(Answer.empty(502));
        }
        return down.getAndSet(0) > 0 ? answered.with(Answer.empty(503)) : answered;
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

    private Answer approval() {
        Map<Field, String> values = Map.of(
                Field.RESPONSE_CODE,
                SaleAnswer.SUCCESS,
                Field.STATUS,
                Field.APPROVED,
                Field.AUTH_CODE,
                "481515",
                Field.EMV_DATA,
                "");
        byte[] body = profile.newCodec().encode(Draft.of(MessageType.SALE_ANSWER, values));
        return Answer.of(Reply.SUCCESS.status(), profile.contentType(), body);
    }
}
