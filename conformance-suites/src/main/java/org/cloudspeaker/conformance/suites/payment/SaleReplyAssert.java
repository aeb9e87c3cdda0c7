package org.cloudspeaker.conformance.suites.payment;

import java.util.List;
import java.util.Optional;
import org.cloudspeaker.conformance.client.http.SaleReply;
import org.cloudspeaker.conformance.config.RepeatedSalePolicy;
import org.cloudspeaker.conformance.evidence.InconclusiveException;
import org.cloudspeaker.conformance.message.DecodedField;
import org.cloudspeaker.conformance.message.DecodedMessage;
import org.cloudspeaker.conformance.message.MessageField;
import org.cloudspeaker.conformance.message.profile.FieldRule;
import org.cloudspeaker.conformance.suites.assertions.DiscrepancyAssert;

/** Assertions on what a sale led to. */
public final class SaleReplyAssert extends DiscrepancyAssert<SaleReplyAssert, SaleReply> {
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int SERVER_ERROR = 500;

    SaleReplyAssert(SaleReply reply) {
        super(reply, SaleReplyAssert.class);
    }

    @Override
    protected String sent() {
        return actual.sent();
    }

    private DecodedMessage message() {
        return actual.answer().message();
    }

    /** HTTP 2xx with something of a sale's answer in it. */
    public SaleReplyAssert isAnswered() {
        return holds(
                actual.http().isSuccessful() && message().isAnswer(),
                "HTTP 2xx with the answer to a sale",
                ReplyDescription.of(actual.http(), "pgw_api_sale"));
    }

    /** One strict message of the format. */
    public SaleReplyAssert isStrict() {
        return holds(
                message().syntax().isEmpty(),
                message().format().expectedSyntax(),
                message().syntax().orElse(""));
    }

    /** This media type, whatever its parameters. */
    public SaleReplyAssert hasContentType(String mediaType) {
        String type = actual.http().header("content-type").orElse("none");
        return holds(type.split(";", 2)[0].strip().equalsIgnoreCase(mediaType), mediaType, type);
    }

    /** Every field is there with its type. */
    public SaleReplyAssert hasAllFields() {
        List<DecodedField> wrong =
                message().problems().stream().filter(DecodedField::isMistyped).toList();
        return holds(wrong.isEmpty(), ReplyDescription.asked(wrong), ReplyDescription.found(wrong));
    }

    /**
     * The field is of the form that the profile asks for.
     *
     * @throws InconclusiveException if it is not there to be looked at
     */
    public SaleReplyAssert hasForm(MessageField name) {
        DecodedField field = present(name);
        return holds(
                field.state() != DecodedField.FieldState.WRONG_FORM, field.describeExpected(), field.describeFound());
    }

    private DecodedField present(MessageField name) {
        DecodedField field = message().field(name);
        if (field.isMistyped()) {
            throw new InconclusiveException("the answer has no " + field.describeExpected() + ", to look at");
        }
        return field;
    }

    /** Code, status and authorisation code all say that it is approved. */
    public SaleReplyAssert isApproved() {
        DecodedField status = message().field(MessageField.STATUS);
        boolean other = status.state() == DecodedField.FieldState.WRONG_FORM;
        return holds(
                actual.answer().approved()
                        && !other
                        && status.value().filter(MessageField.APPROVED::equals).isPresent()
                        && hasAuthCode(),
                "response code 00, the status of an approval and an authorisation code",
                "response code " + shown(MessageField.RESPONSE_CODE) + ", status " + status.found()
                        + (other ? " (it is to be " + status.expected() + ")" : "")
                        + ", authorisation code " + shown(MessageField.AUTH_CODE));
    }

    /** A format without an authorisation code asks for none. */
    private boolean hasAuthCode() {
        return !message().isDeclared(MessageField.AUTH_CODE)
                || actual.answer().authCode().isPresent();
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
                "response code " + shown(MessageField.RESPONSE_CODE) + ", status " + shown(MessageField.STATUS));
        present(MessageField.RESPONSE_CODE);
        present(MessageField.STATUS);
        return this;
    }

    /**
     * The issuer's data is empty, or hex of whole BER-TLV that the device can store. Bytes are counted as they are
     * for the card, so that a bound of 1024 allows 2048 digits.
     *
     * @param rule the field, with the most bytes that the device can store
     * @throws InconclusiveException if it is not there to be looked at
     */
    public SaleReplyAssert hasWholeEmvData(FieldRule rule) {
        DecodedField field = present(rule.field());
        String bound = rule.maxBytes() == 0
                ? ""
                : ", at most " + rule.maxBytes() + " bytes (" + 2 * rule.maxBytes() + " digits)";
        Optional<String> problem = EmvDataCheck.problem(field.value().orElse(""), rule);
        return holds(
                problem.isEmpty(),
                field.name() + ": empty, or hex of whole BER-TLV data objects" + bound,
                field.name() + ": " + problem.orElse(""));
    }

    /**
     * The device can store every value that is there.
     *
     * @param bounded the fields, with the most bytes that the device can store
     * @throws InconclusiveException if none of them is there to be looked at
     */
    public SaleReplyAssert fits(List<FieldRule> bounded) {
        FieldLengths lengths = FieldLengths.in(message(), bounded);
        return holds(lengths.fit(), lengths.allowed(), lengths.found());
    }

    /** Neither code nor status says that it is approved. */
    public SaleReplyAssert isNotApproved() {
        return holds(!actual.answer().claimsApproval(), "anything but an approval", ReplyDescription.of(actual.http()));
    }

    /** HTTP 4xx, or a refusal in the format itself: the guide has its codes in the body and is silent on HTTP's. */
    public SaleReplyAssert isAClientError() {
        boolean refused = actual.http().isSuccessful()
                && message().value(MessageField.RESPONSE_CODE).isPresent();
        return holds(
                (refused || ReplyDescription.clientError(actual.http()))
                        && !actual.answer().claimsApproval(),
                ReplyDescription.CLIENT_ERROR,
                ReplyDescription.of(actual.http()));
    }

    /** Approved or refused, but no failure of the server, and one strict message where HTTP says 2xx. */
    public SaleReplyAssert isHarmless() {
        boolean strict = !actual.http().isSuccessful() || message().syntax().isEmpty();
        return holds(
                        !ReplyDescription.serverError(actual.http()),
                        ReplyDescription.NO_SERVER_ERROR,
                        ReplyDescription.of(actual.http()))
                .holds(
                        strict,
                        message().format().expectedSyntax(),
                        message().syntax().orElse(""));
    }

    /** HTTP 401 or 403, and no approval. */
    public SaleReplyAssert isUnauthorized() {
        return holds(
                refusesKey() && !actual.answer().claimsApproval(),
                "HTTP 401 or 403",
                ReplyDescription.of(actual.http()));
    }

    /** No approval, and no failure of the server's own. */
    public SaleReplyAssert isRefused() {
        return holds(
                !actual.answer().claimsApproval() && actual.http().status() < SERVER_ERROR,
                "a refusal, such as HTTP 401",
                ReplyDescription.of(actual.http()));
    }

    /** The same code, status and authorisation code as another answer. */
    public SaleReplyAssert saysTheSameAs(SaleReply other) {
        return holds(outcome(actual).equals(outcome(other)), outcome(other), outcome(actual));
    }

    /** No approval, or the one that an earlier sale got; which of the two, a target may say. */
    public SaleReplyAssert isNoNewApproval(SaleReply earlier, RepeatedSalePolicy.ChangedAmountPolicy policy) {
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

    private String shown(MessageField field) {
        return message().field(field).found();
    }

    private static String outcome(SaleReply reply) {
        DecodedMessage reading = reply.answer().message();
        return "response code " + reading.field(MessageField.RESPONSE_CODE).found() + ", status "
                + reading.field(MessageField.STATUS).found() + ", authorisation code "
                + reading.field(MessageField.AUTH_CODE).found();
    }
}
