package org.cloudspeaker.conformance.suites.payment.robustness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cloudspeaker.conformance.client.http.PaymentClient;
import org.cloudspeaker.conformance.client.http.QueryReply;
import org.cloudspeaker.conformance.message.MessageField;
import org.cloudspeaker.conformance.message.MessageType;
import org.cloudspeaker.conformance.message.OutgoingMessage;
import org.cloudspeaker.conformance.message.Sale;
import org.cloudspeaker.conformance.message.TransactionQuery;
import org.cloudspeaker.conformance.message.profile.FieldRule;
import org.cloudspeaker.conformance.message.profile.FormatProfile;

/**
 * Sales and queries with unusual texts where the profile has free text: in the serial number, in what a record shows
 * again, and in what it does not, so that a server that refuses one of them still meets the others.
 */
final class UnusualTextSales {
    private final PaymentClient device;
    private final SurvivalCheck survival;
    private final List<List<FieldRule>> places;
    private final List<Sale> underUnusualNumbers = new ArrayList<>();

    private UnusualTextSales(PaymentClient device, SurvivalCheck survival, List<List<FieldRule>> places) {
        this.device = device;
        this.survival = survival;
        this.places = places;
    }

    static UnusualTextSales of(PaymentClient device, SurvivalCheck survival, FormatProfile profile) {
        Predicate<FieldRule> shown =
                rule -> profile.find(MessageType.RECORD, rule.field()).isPresent();
        Predicate<FieldRule> serialNumber = rule -> rule.field() == MessageField.DEVICE_SN;
        List<FieldRule> free = profile.rules(MessageType.SALE).stream()
                .filter(rule -> rule.field().kind() == MessageField.ValueKind.TEXT && !rule.sensitive())
                .filter(rule -> rule.field() != MessageField.CARD_NO)
                .toList();
        List<List<FieldRule>> places = Stream.of(
                        serialNumber,
                        shown.and(serialNumber.negate()),
                        shown.or(serialNumber).negate())
                .map(place -> free.stream().filter(place).toList())
                .filter(place -> !place.isEmpty())
                .toList();
        return new UnusualTextSales(device, survival, places);
    }

    List<RequestOutcome> sell() {
        return places.stream()
                .flatMap(place -> Arrays.stream(UnusualText.values()).map(text -> sell(place, text)))
                .toList();
    }

    private RequestOutcome sell(List<FieldRule> place, UnusualText text) {
        Sale sale = device.newSale();
        OutgoingMessage draft = device.draft(sale);
        for (FieldRule rule : place) {
            String strange = rule.field() == MessageField.DEVICE_SN ? text.serialNumber(sale.batchNo()) : text.text();
            draft = draft.withRaw(rule.field(), rule.type(), strange);
        }
        if (place.stream().anyMatch(rule -> rule.field() == MessageField.DEVICE_SN)) {
            underUnusualNumbers.add(sale);
        }
        String names = place.stream().map(FieldRule::wireName).collect(Collectors.joining(", "));
        return survival.attempt(device.call(draft), "a sale with " + text + " in " + names);
    }

    /** The answers to queries of every serial number with such a text, as far as there are any. */
    List<QueryReply> ask() {
        String batchNo = device.newSale().batchNo();
        return Arrays.stream(UnusualText.values())
                .flatMap(text -> {
                    var query = TransactionQuery.page(text.serialNumber(batchNo), device.today(), 1);
                    return survival.ask(device.call(query), "a query with " + text + " in its serial number").stream();
                })
                .toList();
    }

    /** The sales that were sent under unusual serial numbers. */
    List<Sale> underUnusualNumbers() {
        return List.copyOf(underUnusualNumbers);
    }
}
