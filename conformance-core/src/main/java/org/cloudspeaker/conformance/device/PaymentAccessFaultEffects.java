package org.cloudspeaker.conformance.device;

import static org.cloudspeaker.conformance.fault.FaultEffect.at;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.cloudspeaker.conformance.client.http.PaymentServerAddress;
import org.cloudspeaker.conformance.client.http.PaymentServerAddress.AuthenticationHeader;
import org.cloudspeaker.conformance.client.tls.TrustManagers;
import org.cloudspeaker.conformance.device.DeviceFaultPoints.PaymentFallback;
import org.cloudspeaker.conformance.device.DeviceFaultPoints.ShownApiKey;
import org.cloudspeaker.conformance.fault.FaultEffect;

/** The faults in showing the API key, and in whom a device takes for its payment server. */
final class PaymentAccessFaultEffects {
    Map<DeviceFault, FaultEffect<?>> byFault() {
        return Map.of(
                DeviceFault.SENDS_NO_KEY,
                at(DeviceFaultPoints.API_KEY, ShownApiKey::hidden),
                DeviceFault.QUERIES_WITHOUT_KEY,
                at(DeviceFaultPoints.API_KEY, key -> key.query() ? key.hidden() : key),
                DeviceFault.KEY_IN_ANOTHER_HEADER,
                at(DeviceFaultPoints.API_KEY, PaymentAccessFaultEffects::inAnotherHeader),
                DeviceFault.TRUSTS_ANYBODY,
                at(DeviceFaultPoints.PAYMENT, PaymentAccessFaultEffects::trustingAnybody),
                DeviceFault.TAKES_ANY_HOST,
                at(DeviceFaultPoints.PAYMENT, PaymentAccessFaultEffects::takingAnyHost),
                DeviceFault.FALLS_BACK_TO_PLAIN_HTTP,
                at(
                        DeviceFaultPoints.FALLBACK,
                        fallback ->
                                new PaymentFallback(fallback.address(), Optional.of(inPlainHttp(fallback.address())))));
    }

    private static ShownApiKey inAnotherHeader(ShownApiKey key) {
        return new ShownApiKey(
                key.header().map(shown -> new AuthenticationHeader("Api-Token", "", shown.value())), key.query());
    }

    private static PaymentServerAddress trustingAnybody(PaymentServerAddress set) {
        return new PaymentServerAddress(
                set.sale(),
                set.details(),
                set.key(),
                TrustManagers.clientContext(TrustManagers.trustAll()),
                false,
                set.limits());
    }

    private static PaymentServerAddress takingAnyHost(PaymentServerAddress set) {
        return new PaymentServerAddress(set.sale(), set.details(), set.key(), set.tls(), false, set.limits());
    }

    private static PaymentServerAddress inPlainHttp(PaymentServerAddress set) {
        return new PaymentServerAddress(
                plain(set.sale()), plain(set.details()), set.key(), set.tls(), false, set.limits());
    }

    private static URI plain(URI uri) {
        return URI.create(uri.toString().replaceFirst("^https:", "http:"));
    }
}
