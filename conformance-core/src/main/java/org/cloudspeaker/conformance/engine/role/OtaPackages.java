package org.cloudspeaker.conformance.engine.role;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cloudspeaker.conformance.config.OtaPackageFile;
import org.cloudspeaker.conformance.engine.run.RunContext;
import org.cloudspeaker.conformance.engine.run.TargetSecrets;
import org.cloudspeaker.conformance.evidence.Evidence;
import org.cloudspeaker.conformance.evidence.NotGivenException;
import org.cloudspeaker.conformance.evidence.redaction.Redaction;
import org.cloudspeaker.conformance.ota.OtaPackage;
import org.cloudspeaker.conformance.result.Exchange;
import org.cloudspeaker.conformance.result.Exchange.ExchangeMessage;

/** The OTA packages of a target, each of which was read once for the whole run. */
public final class OtaPackages {
    private static final String NONE =
            "the target names no OTA package: add packages: [ota/] to the target file, or run"
                    + " conformance check-package FILE.zip";

    private final Map<OtaPackage, String> exchanges = new LinkedHashMap<>();

    /** These packages, of which the evidence knows from now on. */
    private OtaPackages(List<OtaPackage> packages, Evidence evidence) {
        for (OtaPackage one : packages) {
            ExchangeMessage request = ExchangeMessage.of("read " + one.name());
            ExchangeMessage content =
                    ExchangeMessage.of(one.size() + " bytes, " + one.names().size() + " entries");
            Exchange exchange =
                    evidence.record(Exchange.ExchangeKind.FILE, evidence.now(), request, Optional.of(content));
            exchanges.put(one, exchange.id());
        }
    }

    /** Those of a run, read when they are asked for first. */
    static OtaPackages of(RunContext run, Evidence evidence) {
        PackageContents contents = run.cache()
                .get(
                        PackageContents.class,
                        () -> new PackageContents(
                                read(run.target().packages(), run.transcript().redaction())));
        return new OtaPackages(contents.packages(), evidence);
    }

    private record PackageContents(List<OtaPackage> packages) {}

    /** Reads packages, and tells the redaction of the secrets that lie in them. */
    private static List<OtaPackage> read(List<OtaPackageFile> files, Redaction redaction) {
        List<OtaPackage> read = files.stream().map(OtaPackage::read).toList();
        read.stream()
                .flatMap(one -> one.resources().stream())
                .flatMap(resources -> resources.parameters().stream())
                .forEach(parameters -> TargetSecrets.hide(parameters, redaction));
        return read;
    }

    /**
     * The packages, in the target's order.
     *
     * @throws NotGivenException if there are none
     */
    public List<OtaPackage> all() {
        if (exchanges.isEmpty()) {
            throw new NotGivenException(NONE);
        }
        return new ArrayList<>(exchanges.keySet());
    }

    /** The id of the exchange in which a package was read. */
    public String exchangeIdOf(OtaPackage one) {
        return exchanges.getOrDefault(one, "");
    }
}
