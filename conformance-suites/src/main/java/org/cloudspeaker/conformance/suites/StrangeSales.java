package org.cloudspeaker.conformance.suites;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cloudspeaker.conformance.format.Draft;
import org.cloudspeaker.conformance.format.Field;
import org.cloudspeaker.conformance.format.FieldRule;
import org.cloudspeaker.conformance.format.FormatProfile;
import org.cloudspeaker.conformance.format.MessageType;
import org.cloudspeaker.conformance.format.Sale;
import org.cloudspeaker.conformance.format.TransactionQuery;
import org.cloudspeaker.conformance.wire.device.MockDevice;
import org.cloudspeaker.conformance.wire.device.QueryReply;

/**
 * Sales and queries with strange texts where the profile has free text: in the serial number, in what a record shows
 * again, and in what it does not, so that a server that refuses one of them still meets the others.
 */
final class StrangeSales {
    private final MockDevice device;
    private final Ordeal ordeal;
    private final List<List<FieldRule>> places;
    private final List<Sale> underStrangeNumbers = new ArrayList<>();

    private StrangeSales(MockDevice device, Ordeal ordeal, List<List<FieldRule>> places) {
        this.device = device;
        this.ordeal = ordeal;
        this.places = places;
    }

    static StrangeSales of(MockDevice device, Ordeal ordeal, FormatProfile profile) {
        Predicate<FieldRule> shown =
                rule -> profile.find(MessageType.RECORD, rule.field()).isPresent();
        Predicate<FieldRule> serialNumber = rule -> rule.field() == Field.DEVICE_SN;
        List<FieldRule> free = profile.rules(MessageType.SALE).stream()
                .filter(rule -> rule.field().kind() == Field.Kind.TEXT && !rule.sensitive())
                .filter(rule -> rule.field() != Field.CARD_NO)
                .toList();
        List<List<FieldRule>> places = Stream.of(
                        serialNumber,
                        shown.and(serialNumber.negate()),
                        shown.or(serialNumber).negate())
                .map(place -> free.stream().filter(place).toList())
                .filter(place -> !place.isEmpty())
                .toList();
        return new StrangeSales(device, ordeal, places);
    }

    /** Sends every text in every place. */
    List<Attempt> sell() {
        return places.stream()
                .flatMap(place -> Arrays.stream(StrangeText.values()).map(text -> sell(place, text)))
                .toList();
    }

    private Attempt sell(List<FieldRule> place, StrangeText text) {
        Sale sale = device.newSale();
        Draft draft = device.draft(sale);
        for (FieldRule rule : place) {
            String strange = rule.field() == Field.DEVICE_SN ? text.serialNumber(sale.batchNo()) : text.text();
            draft = draft.raw(rule.field(), rule.type(), strange);
        }
        if (place.stream().anyMatch(rule -> rule.field() == Field.DEVICE_SN)) {
            underStrangeNumbers.add(sale);
        }
        String names = place.stream().map(FieldRule::wireName).collect(Collectors.joining(", "));
        return ordeal.attempt(device.call(draft), "a sale with " + text + " in " + names);
    }

    /** The answers to queries of every serial number with such a text, as far as there are any. */
    List<QueryReply> ask() {
        String batchNo = device.newSale().batchNo();
        return Arrays.stream(StrangeText.values())
                .flatMap(text -> {
                    var query = TransactionQuery.page(text.serialNumber(batchNo), device.today(), 1);
                    return ordeal.asked(device.call(query), "a query with " + text + " in its serial number").stream();
                })
                .toList();
    }

    /** The sales that were sent under strange serial numbers. */
    List<Sale> underStrangeNumbers() {
        return List.copyOf(underStrangeNumbers);
    }
}
