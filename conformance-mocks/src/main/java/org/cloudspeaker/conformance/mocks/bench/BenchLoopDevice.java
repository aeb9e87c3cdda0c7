package org.cloudspeaker.conformance.mocks.bench;

import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.cloudspeaker.conformance.card.BerTlv;
import org.cloudspeaker.conformance.card.Card;
import org.cloudspeaker.conformance.engine.bench.LoopDevice;
import org.cloudspeaker.conformance.message.DecodedMessage;
import org.cloudspeaker.conformance.message.DeviceIdentity;
import org.cloudspeaker.conformance.message.MessageField;
import org.cloudspeaker.conformance.message.Sale;
import org.cloudspeaker.conformance.message.SaleAnswer;
import org.cloudspeaker.conformance.message.syntax.Payload;
import org.cloudspeaker.conformance.mocks.payment.ReceivedRequest;
import org.cloudspeaker.conformance.result.Exchange;

/** A device under test on its bench. */
public final class BenchLoopDevice implements LoopDevice {
    private final BenchSession run;
    private final DeviceBench bench;
    private final CertifiedDevice device;

    public BenchLoopDevice(BenchSession run, CertifiedDevice device) {
        this.run = run;
        this.bench = run.bench();
        this.device = device;
    }

    @Override
    public String sn() {
        return device.sn();
    }

    @Override
    public void awaitSubscription() {
        device.awaitSubscription();
    }

    /** As the customer's server does, but without a connection of its own. */
    @Override
    public void publish(Payload message, BroadcastPublisher publishing) {
        device.publish(message);
    }

    @Override
    public void awaitIdle() {
        device.awaitIdle();
    }

    @Override
    public List<CompletedSale> presentCard(boolean expected) {
        List<ReceivedRequest> sales = expected ? device.presentCard() : device.presentCardExpectingNoSale();
        Map<String, CompletedSale> last = new LinkedHashMap<>();
        sales.forEach(sale -> last.put(numbers(sale.message()), made(sale)));
        return List.copyOf(last.values());
    }

    private static String numbers(DecodedMessage sale) {
        return sale.value(MessageField.BATCH_NO).orElse("") + "/"
                + sale.value(MessageField.TRACE_NO).orElse("");
    }

    private CompletedSale made(ReceivedRequest received) {
        DecodedMessage reading = received.message();
        Sale sale = new Sale(
                DeviceIdentity.ds50(reading.value(MessageField.DEVICE_SN).orElse("")),
                Card.guide(),
                reading.value(MessageField.AMOUNT).map(Long::parseLong).orElse(0L),
                reading.value(MessageField.BATCH_NO).orElse(""),
                reading.value(MessageField.TRACE_NO).orElse(""),
                at(reading));
        boolean approved = new SaleAnswer(received.reply().message()).approved();
        return new CompletedSale(
                sale, chipAmount(reading.value(MessageField.EMV_DATA).orElse("")), approved, received.at());
    }

    /** In clear, or under the data key where that is known. */
    private OptionalLong chipAmount(String emvData) {
        return device.dataKey()
                .flatMap(key -> key.emvData(emvData).content())
                .orElseGet(() -> BerTlv.ofHex(emvData))
                .amountAuthorised();
    }

    /** As the device said; the books know a sale under its own day. */
    private LocalDateTime at(DecodedMessage sale) {
        LocalDateTime now = LocalDateTime.now(bench.clock());
        return sale.value(MessageField.DATE)
                .map(date -> java.time.LocalDate.parse(date).atTime(now.toLocalTime()))
                .orElse(now);
    }

    @Override
    public void dropNextAnswer() {
        device.dropAnswers(1);
    }

    @Override
    public List<Exchange> newExchanges() {
        return run.newExchanges();
    }

    /** The bench is closed with the run. */
    @Override
    public void close() {}
}
