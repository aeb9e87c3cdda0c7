package org.cloudspeaker.conformance.suites.signature;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cloudspeaker.conformance.client.http.PaymentClient;
import org.cloudspeaker.conformance.client.http.SaleReply;
import org.cloudspeaker.conformance.engine.role.FormatWitness.WitnessedMessages;
import org.cloudspeaker.conformance.evidence.Discrepancy;
import org.cloudspeaker.conformance.message.FormatDeviation;
import org.cloudspeaker.conformance.message.MessageField.ValueKind;
import org.cloudspeaker.conformance.message.MessageType;
import org.cloudspeaker.conformance.message.OutgoingMessage;
import org.cloudspeaker.conformance.message.Sale;
import org.cloudspeaker.conformance.message.WireChanges;
import org.cloudspeaker.conformance.message.WireChanges.SignatureChange;
import org.cloudspeaker.conformance.message.profile.BodyNode;
import org.cloudspeaker.conformance.message.profile.FormatProfile;
import org.cloudspeaker.conformance.message.profile.MessageFormat;
import org.cloudspeaker.conformance.message.profile.NotInFormatException;
import org.cloudspeaker.conformance.message.signature.SignatureFreshness;
import org.cloudspeaker.conformance.message.signature.SignatureRule;
import org.cloudspeaker.conformance.message.syntax.WireTree;
import org.cloudspeaker.conformance.message.syntax.WireType;
import org.cloudspeaker.conformance.message.value.ValueFormat;

/** Sales whose signature is wrong on purpose. */
final class SignedSales {
    private static final int LONG_AGO = 20;

    private final PaymentClient device;
    private final SignatureRule rule;
    private final String nonce = UUID.randomUUID().toString().replace("-", "").substring(0, 16);

    private SignedSales(PaymentClient device, SignatureRule rule) {
        this.device = device;
        this.rule = rule;
    }

    /**
     * The sales of a device.
     *
     * @throws NotInFormatException if the format does not sign a sale
     */
    static SignedSales of(PaymentClient device) {
        return new SignedSales(
                device,
                device.profile()
                        .message(MessageType.SALE)
                        .rules()
                        .signature()
                        .orElseThrow(() -> new NotInFormatException(device.profile(), "signature of a sale")));
    }

    /**
     * Asks that the format signs anything at all.
     *
     * @throws NotInFormatException if it does not
     */
    static void requireAnySignature(FormatProfile profile) {
        boolean signs = profile.messages().values().stream()
                .anyMatch(format -> format.rules().signature().isPresent());
        if (!signs) {
            throw new NotInFormatException(profile, "signatures");
        }
    }

    /** Every one of these messages has its signature. */
    static void requireSignature(WitnessedMessages messages) {
        if (!messages.deviations().isEmpty()) {
            throw new Discrepancy(
                    messages.toString(),
                    messages.deviations().stream()
                            .map(deviation -> deviation.place() + ": " + deviation.expected())
                            .collect(Collectors.joining("\n")),
                    messages.deviations().stream().map(FormatDeviation::found).collect(Collectors.joining("\n")));
        }
    }

    /**
     * The answer to a sale.
     *
     * @param name of the case
     * @param reply what came
     */
    record AnsweredSale(String name, SaleReply reply) {}

    SaleReply sell(SignatureChange change) {
        Sale sale = device.newSale();
        OutgoingMessage draft = device.draft(sale).with(WireChanges.none().with(change));
        String how = switch (change) {
            case RIGHT -> "";
            case MISSING -> " without its signature at " + rule.at();
            case WRONG -> " with one character of its signature at " + rule.at() + " changed";
            case OF_ANOTHER_MESSAGE -> " with the signature of another message at " + rule.at();
        };
        return device.sell(draft, sale + how);
    }

    /**
     * A sale that was signed before the time that the format allows.
     *
     * @throws NotInFormatException if no time is in the signature
     */
    SaleReply sellLongAgo() {
        SignatureFreshness fresh = rule.fresh();
        String place = fresh.time()
                .orElseThrow(() -> new NotInFormatException(device.profile(), "time in the signature of a sale"));
        LocalDateTime then = device.localTime().minus(fresh.within().multipliedBy(LONG_AGO));
        Sale sale = device.newSale();
        OutgoingMessage draft = device.draft(sale).with(WireChanges.none().with(place, Optional.of(time(place, then))));
        return device.sell(draft, sale + " signed " + LONG_AGO + " times as long ago as is allowed, by " + place);
    }

    private WireTree time(String place, LocalDateTime then) {
        MessageFormat format = device.profile().message(MessageType.SALE);
        ValueFormat written = format.body()
                .all()
                .filter(node -> node.place().at().equals(place))
                .flatMap(node -> written(node).stream())
                .findFirst()
                .orElseThrow(() -> new NotInFormatException(device.profile(), "time at " + place));
        String text = written.write(ValueKind.DATE_TIME, then.toString(), device.zone());
        return written.type() == WireType.NUMBER ? WireTree.number(text) : WireTree.string(text);
    }

    private static Optional<ValueFormat> written(BodyNode node) {
        if (node instanceof BodyNode.BodyOwn own) {
            return Optional.of(own.own().format());
        }
        return node instanceof BodyNode.BodyField field
                ? Optional.of(field.rule().format())
                : Optional.empty();
    }

    /**
     * A new sale with the nonce that all of these have.
     *
     * @throws NotInFormatException if no nonce is in the signature
     */
    SaleReply sellWithNonce() {
        String place = rule.fresh()
                .nonce()
                .orElseThrow(() -> new NotInFormatException(device.profile(), "nonce in the signature of a sale"));
        Sale sale = device.newSale();
        OutgoingMessage draft =
                device.draft(sale).with(WireChanges.none().with(place, Optional.of(WireTree.string(nonce))));
        return device.sell(draft, sale + " with the nonce " + nonce + " at " + place);
    }

    /** Answers to a right sale and to wrong ones. */
    List<AnsweredSale> answers() {
        return List.of(
                new AnsweredSale("a sale", sell(SignatureChange.RIGHT)),
                new AnsweredSale("a sale with a wrong signature", sell(SignatureChange.WRONG)),
                new AnsweredSale("a sale without a signature", sell(SignatureChange.MISSING)));
    }

    /** No secret of the format is in the answer. */
    void requireNoSecret(AnsweredSale answered) {
        String text =
                answered.reply().http().body().text() + answered.reply().http().headers();
        boolean shown = device.profile().defaults().secrets().stream().anyMatch(text::contains);
        if (shown) {
            throw new Discrepancy(answered.name(), "nothing of the secret in the answer", "the secret in clear");
        }
    }
}
