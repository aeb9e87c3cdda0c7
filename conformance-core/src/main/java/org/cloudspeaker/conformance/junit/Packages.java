package org.cloudspeaker.conformance.junit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cloudspeaker.conformance.ota.OtaPackage;
import org.cloudspeaker.conformance.result.Exchange;
import org.cloudspeaker.conformance.result.Exchange.Message;
import org.cloudspeaker.conformance.target.PackageFile;
import org.cloudspeaker.conformance.wire.Evidence;
import org.cloudspeaker.conformance.wire.Redaction;
import org.opentest4j.TestAbortedException;

/** The OTA packages of a target, each of which was read once for the whole run. */
public final class Packages {
    private static final String NONE =
            "the target names no OTA package: add packages: [ota/] to the target file, or run"
                    + " conformance check-package FILE.zip";

    private final Map<OtaPackage, String> exchanges = new LinkedHashMap<>();

    /** These packages, of which the evidence knows from now on. */
    Packages(List<OtaPackage> packages, Evidence evidence) {
        for (OtaPackage one : packages) {
            Message request = Message.of("read " + one.name());
            Message content = Message.of(one.size() + " bytes, " + one.names().size() + " entries");
            Exchange exchange = evidence.record(Exchange.Kind.FILE, evidence.now(), request, Optional.of(content));
            exchanges.put(one, exchange.id());
        }
    }

    /** Reads packages, and tells the redaction of the secrets that lie in them. */
    static List<OtaPackage> read(List<PackageFile> files, Redaction redaction) {
        List<OtaPackage> read = files.stream().map(OtaPackage::read).toList();
        read.stream()
                .flatMap(one -> one.resources().stream())
                .flatMap(resources -> resources.parameters().stream())
                .forEach(parameters -> Secrets.hide(parameters, redaction));
        return read;
    }

    /**
     * The packages, in the target's order.
     *
     * @throws TestAbortedException if there are none
     */
    public List<OtaPackage> all() {
        if (exchanges.isEmpty()) {
            throw new TestAbortedException(NONE);
        }
        return new ArrayList<>(exchanges.keySet());
    }

    /** The id of the exchange in which a package was read. */
    public String exchangeOf(OtaPackage one) {
        return exchanges.getOrDefault(one, "");
    }
}
