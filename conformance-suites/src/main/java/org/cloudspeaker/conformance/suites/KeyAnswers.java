package org.cloudspeaker.conformance.suites;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.cloudspeaker.conformance.format.Card;
import org.cloudspeaker.conformance.format.Sale;
import org.cloudspeaker.conformance.suites.WrongKeys.WrongKey;
import org.cloudspeaker.conformance.wire.device.HttpCall;
import org.cloudspeaker.conformance.wire.device.MockDevice;

/** Every kind of answer that a server gives to requests with an API key, errors among them. */
final class KeyAnswers {
    private final MockDevice device;

    private KeyAnswers(MockDevice device) {
        this.device = device;
    }

    static KeyAnswers of(MockDevice device) {
        return new KeyAnswers(device);
    }

    List<Answered> all(WrongKey wrong) {
        Sale sale = device.newSale();
        HttpCall call = device.call(sale);
        List<Answered> answers = new ArrayList<>();
        answers.add(new Answered("a sale", device.send(call)));
        answers.add(new Answered("a query", Bookkeeping.of(device, sale).page(1).http()));
        answers.addAll(BadSales.of(device, Card.guide()).answers());
        Answered.ifAny("a sale with " + wrong, () -> device.send(call.withKey(wrong.shown())))
                .ifPresent(answers::add);
        Answered.ifAny("a sale at a path that is not there", () -> device.send(call.to(beside(call.uri()))))
                .ifPresent(answers::add);
        return answers;
    }

    private static URI beside(URI uri) {
        String path = uri.getRawPath() + "-not-there";
        return URI.create(uri.getScheme() + "://" + uri.getRawAuthority() + path);
    }
}
