package org.cloudspeaker.conformance.suites.assertions;

import java.util.List;
import java.util.Optional;
import org.cloudspeaker.conformance.format.Field;
import org.cloudspeaker.conformance.format.FieldReading;
import org.cloudspeaker.conformance.format.FieldRule;
import org.cloudspeaker.conformance.format.Reading;
import org.cloudspeaker.conformance.target.Repeats;
import org.cloudspeaker.conformance.wire.InconclusiveException;
import org.cloudspeaker.conformance.wire.device.SaleReply;

/** Assertions on what a sale led to. */
public final class SaleReplyAssert extends FactsAssert<SaleReplyAssert, SaleReply> {
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int SERVER_ERROR = 500;

    SaleReplyAssert(SaleReply reply) {
        super(reply, SaleReplyAssert.class);
    }

    @Override
    String sent() {
        return actual.sent();
    }

    private Reading reading() {
        return actual.answer().reading();
    }

    /** HTTP 2xx with something of a sale's answer in it. */
    public SaleReplyAssert isAnswered() {
        return holds(
                actual.http().successful() && reading().recognised(),
                "HTTP 2xx with the answer to a sale",
                Shown.of(actual.http(), "pgw_api_sale"));
    }

    /** One strict message of the format. */
    public SaleReplyAssert isStrict() {
        return holds(
                reading().syntax().isEmpty(),
                "one strict JSON object",
                reading().syntax().orElse(""));
    }

    /** This media type, whatever its parameters. */
    public SaleReplyAssert hasContentType(String mediaType) {
        String type = actual.http().header("content-type").orElse("none");
        return holds(type.split(";", 2)[0].strip().equalsIgnoreCase(mediaType), mediaType, type);
    }

    /** Every field is there with its type. */
    public SaleReplyAssert hasAllFields() {
        List<FieldReading> wrong =
                reading().problems().stream().filter(FieldReading::mistyped).toList();
        return holds(wrong.isEmpty(), Shown.asked(wrong), Shown.found(wrong));
    }

    /**
     * The field is of the form that the profile asks for.
     *
     * @throws InconclusiveException if it is not there to be looked at
     */
    public SaleReplyAssert hasForm(Field name) {
        FieldReading field = present(name);
        return holds(field.state() != FieldReading.State.WRONG_FORM, field.asked(), field.shown());
    }

    private FieldReading present(Field name) {
        FieldReading field = reading().field(name);
        if (field.mistyped()) {
            throw new InconclusiveException("the answer has no " + field.asked() + ", to look at");
        }
        return field;
    }

    /** Code, status and authorisation code all say that it is approved. */
    public SaleReplyAssert isApproved() {
        FieldReading status = reading().field(Field.STATUS);
        boolean other = status.state() == FieldReading.State.WRONG_FORM;
        return holds(
                actual.answer().approved()
                        && !other
                        && status.value().filter(Field.APPROVED::equals).isPresent()
                        && actual.answer().authCode().isPresent(),
                "response code 00, the status of an approval and an authorisation code",
                "response code " + shown(Field.RESPONSE_CODE) + ", status " + status.found()
                        + (other ? " (it is to be " + status.expected() + ")" : "")
                        + ", authorisation code " + shown(Field.AUTH_CODE));
    }

    /**
     * Code and status both say that it is not approved.
     *
     * @throws InconclusiveException if one of them is not there to be looked at
     */
    public SaleReplyAssert isDeclined() {
        holds(
                !actual.answer().claimsApproval(),
                "a response code other than 00, and another status than that of an approval",
                "response code " + shown(Field.RESPONSE_CODE) + ", status " + shown(Field.STATUS));
        present(Field.RESPONSE_CODE);
        present(Field.STATUS);
        return this;
    }

    /**
     * The issuer's data is empty, or hex of whole BER-TLV for which the device has room. Bytes are counted as they are
     * for the card, so that a bound of 1024 leaves room for 2048 digits.
     *
     * @param rule the field, with the most bytes that the device has room for
     * @throws InconclusiveException if it is not there to be looked at
     */
    public SaleReplyAssert hasWholeEmvData(FieldRule rule) {
        FieldReading field = present(rule.field());
        String bound = rule.maxBytes() == 0
                ? ""
                : ", at most " + rule.maxBytes() + " bytes (" + 2 * rule.maxBytes() + " digits)";
        Optional<String> problem = EmvProblem.in(field.value().orElse(""), rule);
        return holds(
                problem.isEmpty(),
                field.name() + ": empty, or hex of whole BER-TLV data objects" + bound,
                field.name() + ": " + problem.orElse(""));
    }

    /**
     * Every value that is there has room in the device.
     *
     * @param bounded the fields, with the most bytes that the device has room for
     * @throws InconclusiveException if none of them is there to be looked at
     */
    public SaleReplyAssert fits(List<FieldRule> bounded) {
        Lengths lengths = Lengths.in(reading(), bounded);
        return holds(lengths.fit(), lengths.allowed(), lengths.found());
    }

    /** Neither code nor status says that it is approved. */
    public SaleReplyAssert isNotApproved() {
        return holds(!actual.answer().claimsApproval(), "anything but an approval", Shown.of(actual.http()));
    }

    /** HTTP 4xx, or a refusal in the format itself: the guide has its codes in the body and is silent on HTTP's. */
    public SaleReplyAssert isAClientError() {
        boolean refused = actual.http().successful()
                && reading().value(Field.RESPONSE_CODE).isPresent();
        return holds(
                (refused || Shown.clientError(actual.http()))
                        && !actual.answer().claimsApproval(),
                Shown.CLIENT_ERROR,
                Shown.of(actual.http()));
    }

    /** Approved or refused, but no failure of the server, and one strict message where HTTP says 2xx. */
    public SaleReplyAssert isHarmless() {
        boolean strict = !actual.http().successful() || reading().syntax().isEmpty();
        return holds(!Shown.serverError(actual.http()), Shown.NO_SERVER_ERROR, Shown.of(actual.http()))
                .holds(strict, "one strict JSON object", reading().syntax().orElse(""));
    }

    /** HTTP 401 or 403, and no approval. */
    public SaleReplyAssert isUnauthorized() {
        return holds(refusesKey() && !actual.answer().claimsApproval(), "HTTP 401 or 403", Shown.of(actual.http()));
    }

    /** No approval, and no failure of the server's own. */
    public SaleReplyAssert isRefused() {
        return holds(
                !actual.answer().claimsApproval() && actual.http().status() < SERVER_ERROR,
                "a refusal, such as HTTP 401",
                Shown.of(actual.http()));
    }

    /** The same code, status and authorisation code as another answer. */
    public SaleReplyAssert saysTheSameAs(SaleReply other) {
        return holds(outcome(actual).equals(outcome(other)), outcome(other), outcome(actual));
    }

    /** No approval, or the one that an earlier sale got; which of the two, a target may say. */
    public SaleReplyAssert isNoNewApproval(SaleReply earlier, Repeats.Changed policy) {
        return switch (policy) {
            case REFUSED -> isNotApproved();
            case FIRST_ANSWER -> saysTheSameAs(earlier);
            case ANY ->
                holds(
                        !actual.answer().claimsApproval() || outcome(actual).equals(outcome(earlier)),
                        "anything but an approval, or the earlier answer again: " + outcome(earlier),
                        outcome(actual));
        };
    }

    private boolean refusesKey() {
        int status = actual.http().status();
        return status == UNAUTHORIZED || status == FORBIDDEN;
    }

    private String shown(Field field) {
        return reading().field(field).found();
    }

    private static String outcome(SaleReply reply) {
        Reading reading = reply.answer().reading();
        return "response code " + reading.field(Field.RESPONSE_CODE).found() + ", status "
                + reading.field(Field.STATUS).found() + ", authorisation code "
                + reading.field(Field.AUTH_CODE).found();
    }
}
