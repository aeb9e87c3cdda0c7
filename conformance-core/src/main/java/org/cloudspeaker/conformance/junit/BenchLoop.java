package org.cloudspeaker.conformance.junit;

import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.cloudspeaker.conformance.bench.DeviceBench;
import org.cloudspeaker.conformance.format.BerTlv;
import org.cloudspeaker.conformance.format.Card;
import org.cloudspeaker.conformance.format.Device;
import org.cloudspeaker.conformance.format.Field;
import org.cloudspeaker.conformance.format.Payload;
import org.cloudspeaker.conformance.format.Reading;
import org.cloudspeaker.conformance.format.Sale;
import org.cloudspeaker.conformance.format.SaleAnswer;
import org.cloudspeaker.conformance.result.Exchange;
import org.cloudspeaker.conformance.wire.payment.Received;

/** A device under test on its bench. */
final class BenchLoop implements LoopDevice {
    private final BenchRun run;
    private final DeviceBench bench;
    private final DeviceUnderTest device;

    BenchLoop(BenchRun run, DeviceUnderTest device) {
        this.run = run;
        this.bench = run.bench();
        this.device = device;
    }

    @Override
    public String sn() {
        return device.sn();
    }

    @Override
    public void awaitListening() {
        device.awaitSubscription();
    }

    /** As the customer's server does, but without a connection of its own. */
    @Override
    public void publish(Payload message, Publishing publishing) {
        device.publish(message);
    }

    @Override
    public void rest() {
        device.rest();
    }

    @Override
    public List<Made> present(boolean expected) {
        List<Received> sales = expected ? device.presentCard() : device.presentCardInVain();
        Map<String, Made> last = new LinkedHashMap<>();
        sales.forEach(sale -> last.put(numbers(sale.reading()), made(sale)));
        return List.copyOf(last.values());
    }

    private static String numbers(Reading sale) {
        return sale.value(Field.BATCH_NO).orElse("") + "/"
                + sale.value(Field.TRACE_NO).orElse("");
    }

    private Made made(Received received) {
        Reading reading = received.reading();
        Sale sale = new Sale(
                Device.ds50(reading.value(Field.DEVICE_SN).orElse("")),
                Card.guide(),
                reading.value(Field.AMOUNT).map(Long::parseLong).orElse(0L),
                reading.value(Field.BATCH_NO).orElse(""),
                reading.value(Field.TRACE_NO).orElse(""),
                at(reading));
        boolean approved = new SaleAnswer(received.reply().reading()).approved();
        return new Made(sale, chipAmount(reading.value(Field.EMV_DATA).orElse("")), approved, received.at());
    }

    /** In clear, or under the data key where that is known. */
    private OptionalLong chipAmount(String emvData) {
        return device.dataKey()
                .flatMap(key -> key.emvData(emvData).content())
                .orElseGet(() -> BerTlv.ofHex(emvData))
                .amountAuthorised();
    }

    /** As the device said; the books know a sale under its own day. */
    private LocalDateTime at(Reading sale) {
        LocalDateTime now = LocalDateTime.now(bench.clock());
        return sale.value(Field.DATE)
                .map(date -> java.time.LocalDate.parse(date).atTime(now.toLocalTime()))
                .orElse(now);
    }

    @Override
    public void loseNextAnswer() {
        device.loseAnswers(1);
    }

    @Override
    public List<Exchange> news() {
        return run.news();
    }

    /** The bench is closed with the run. */
    @Override
    public void close() {}
}
