package org.cloudspeaker.conformance.device;

import static org.cloudspeaker.conformance.fault.FaultEffect.at;

import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.function.Function;
import org.cloudspeaker.conformance.device.DeviceFaultPoints.OutgoingSale;
import org.cloudspeaker.conformance.fault.FaultEffect;
import org.cloudspeaker.conformance.message.MessageField;
import org.cloudspeaker.conformance.message.syntax.WireType;

/** The faults in what a device says of a sale, apart from card data, and in what it asks for. */
final class SaleMessageFaultEffects {
    private static final DateTimeFormatter AS_PEOPLE_WRITE = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final int UNIT = 100;

    Map<DeviceFault, FaultEffect<?>> byFault() {
        return Map.of(
                DeviceFault.SENDS_UNITS,
                at(DeviceFaultPoints.AMOUNT, shown -> shown * UNIT),
                DeviceFault.LOSES_CENTS,
                at(DeviceFaultPoints.AMOUNT, shown -> shown / UNIT * UNIT),
                DeviceFault.CHIP_SIGNS_ANOTHER_AMOUNT,
                at(DeviceFaultPoints.CHIP, sale -> sale.withAmount(sale.amount() + 1)),
                DeviceFault.DATE_IN_ANOTHER_FORM,
                saying(
                        MessageField.DATE,
                        out -> AS_PEOPLE_WRITE.format(out.sale().at())),
                DeviceFault.UNPADDED_TRACE_NUMBER,
                saying(
                        MessageField.TRACE_NO,
                        out -> Integer.toString(Integer.parseInt(out.sale().traceNo()))),
                DeviceFault.ASKS_FOR_TEN_A_PAGE,
                at(DeviceFaultPoints.QUERY, query -> query.with(MessageField.PAGE_SIZE, "10")),
                DeviceFault.QUERY_WITHOUT_DATE,
                at(DeviceFaultPoints.QUERY, query -> query.without(MessageField.DATE)));
    }

    private static FaultEffect<?> saying(MessageField field, Function<OutgoingSale, String> text) {
        return at(
                DeviceFaultPoints.SALE,
                out -> out.with(out.message().withRaw(field, WireType.STRING, text.apply(out))));
    }
}
