package org.cloudspeaker.conformance.suites;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cloudspeaker.conformance.engine.bench.DeviceBenchProvider;
import org.cloudspeaker.conformance.engine.run.RequirementSelection;
import org.cloudspeaker.conformance.junit.Verifies;
import org.cloudspeaker.conformance.suites.broker.BrokerAccessControl;
import org.cloudspeaker.conformance.suites.broker.BrokerCertificates;
import org.cloudspeaker.conformance.suites.broker.BrokerConnection;
import org.cloudspeaker.conformance.suites.broker.BrokerDelivery;
import org.cloudspeaker.conformance.suites.broker.BrokerIsolation;
import org.cloudspeaker.conformance.suites.broker.BrokerLogin;
import org.cloudspeaker.conformance.suites.broker.BrokerService;
import org.cloudspeaker.conformance.suites.broker.BrokerSilence;
import org.cloudspeaker.conformance.suites.broker.BrokerTransport;
import org.cloudspeaker.conformance.suites.device.DeviceChapters;
import org.cloudspeaker.conformance.suites.files.message.MessageChecks;
import org.cloudspeaker.conformance.suites.files.ota.PackageArchive;
import org.cloudspeaker.conformance.suites.files.ota.PackageResources;
import org.cloudspeaker.conformance.suites.files.parameter.ParameterBroker;
import org.cloudspeaker.conformance.suites.files.parameter.ParameterChecks;
import org.cloudspeaker.conformance.suites.files.parameter.ParameterPayment;
import org.cloudspeaker.conformance.suites.format.FormatConformance;
import org.cloudspeaker.conformance.suites.loop.ClosedLoop;
import org.cloudspeaker.conformance.suites.payment.amount.PaymentAmounts;
import org.cloudspeaker.conformance.suites.payment.key.PaymentKey;
import org.cloudspeaker.conformance.suites.payment.query.PaymentQuery;
import org.cloudspeaker.conformance.suites.payment.query.QueryPaging;
import org.cloudspeaker.conformance.suites.payment.query.QueryRecords;
import org.cloudspeaker.conformance.suites.payment.retry.PaymentRetries;
import org.cloudspeaker.conformance.suites.payment.robustness.PaymentLoad;
import org.cloudspeaker.conformance.suites.payment.robustness.PaymentRobustness;
import org.cloudspeaker.conformance.suites.payment.sale.PaymentSale;
import org.cloudspeaker.conformance.suites.payment.sale.PaymentSaleRequests;
import org.cloudspeaker.conformance.suites.payment.transport.PaymentInClear;
import org.cloudspeaker.conformance.suites.payment.transport.PaymentTransport;
import org.cloudspeaker.conformance.suites.run.ChapterRunner;
import org.cloudspeaker.conformance.suites.signature.SignatureConformance;

/** All chapters of this version, and what is known of their checks without running them. */
public final class Chapters {
    private static final List<Class<?>> OF_SERVERS = List.of(
            ParameterChecks.class,
            ParameterBroker.class,
            ParameterPayment.class,
            PackageArchive.class,
            PackageResources.class,
            BrokerTransport.class,
            BrokerConnection.class,
            BrokerLogin.class,
            BrokerCertificates.class,
            BrokerDelivery.class,
            BrokerIsolation.class,
            BrokerService.class,
            BrokerAccessControl.class,
            BrokerSilence.class,
            MessageChecks.class,
            PaymentTransport.class,
            PaymentInClear.class,
            PaymentSale.class,
            PaymentSaleRequests.class,
            PaymentQuery.class,
            QueryPaging.class,
            QueryRecords.class,
            PaymentAmounts.class,
            PaymentRetries.class,
            PaymentKey.class,
            PaymentRobustness.class,
            PaymentLoad.class,
            ClosedLoop.class,
            FormatConformance.class,
            SignatureConformance.class);

    /** A handshake does not show who is there. These checks do, and so they run with those of the transport. */
    private static final Map<String, String> WHO_IS_THERE = Map.of("BRK-TLS-", "BRK-CON-01", "TLS-", "SAL-01");

    private Chapters() {}

    /** The classes, one or more a chapter; those about devices only where there are benches to put them on. */
    public static List<Class<?>> all() {
        return DeviceBenchProvider.isInstalled()
                ? Stream.concat(OF_SERVERS.stream(), DeviceChapters.all().stream())
                        .toList()
                : OF_SERVERS;
    }

    /** The ids of all requirements that have a check in this version. */
    public static Set<String> checked() {
        return Set.copyOf(checks().keySet());
    }

    /**
     * Every check by the id of its requirement.
     *
     * @throws IllegalStateException if a requirement has two
     */
    static Map<String, Verifies> checks() {
        return ChapterRunner.checksOf(all());
    }

    /** The selection with everything that the chosen checks rest on. */
    public static RequirementSelection withPrerequisites(RequirementSelection selection) {
        Map<String, Verifies> checks = checks();
        Set<String> needed = new TreeSet<>();
        Set<String> chosen =
                checks.keySet().stream().filter(selection::isRequested).collect(Collectors.toCollection(TreeSet::new));
        WHO_IS_THERE.forEach((group, shows) -> {
            if (chosen.stream().anyMatch(id -> id.startsWith(group))) {
                needed.add(shows);
            }
        });
        Stream.concat(chosen.stream(), List.copyOf(needed).stream()).forEach(id -> collect(id, checks, needed));
        return selection.withNeeded(needed);
    }

    private static void collect(String id, Map<String, Verifies> checks, Set<String> needed) {
        Verifies check = checks.get(id);
        if (check != null) {
            for (String need : check.needs()) {
                if (needed.add(need)) {
                    collect(need, checks, needed);
                }
            }
        }
    }
}
