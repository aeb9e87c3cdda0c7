package org.cloudspeaker.conformance.target;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cloudspeaker.conformance.target.captured.Capture;

/** Reads {@code messages}. */
final class MessagesReader {
    private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "PATCH");
    private static final String URL = "an http or https URL; {amount}, {orderId} and {sn} may stand in it";

    private MessagesReader() {}

    static Messages read(Section messages) {
        Messages read = new Messages(
                messages.find("files").flatMap(MessagesReader::capture), trigger(messages.section("trigger")));
        messages.close();
        return read;
    }

    private static Optional<Capture> capture(Setting files) {
        Optional<Capture> capture =
                files.existing("a file or folder of captured messages").map(Capture::of);
        capture.map(Capture::troubles)
                .orElse(List.of())
                .forEach(it -> files.problem(it.expected(), it.found() + " (" + it.file() + ")", it.tryThis()));
        return capture;
    }

    private static Optional<Messages.Trigger> trigger(Section section) {
        String method = section.find("method")
                .flatMap(setting -> setting.read(
                        "GET, POST, PUT or PATCH",
                        "POST",
                        text -> Optional.of(text).filter(METHODS::contains)))
                .orElse("POST");
        Optional<URI> url = section.require("url", URL, "\"https://backend.example/test-payment\"")
                .flatMap(MessagesReader::url);
        String body = section.find("body")
                .flatMap(setting -> setting.text("text (JSON in single quotes)"))
                .orElse("");
        section.close();
        return url.map(where -> new Messages.Trigger(method, where, body));
    }

    /** A URL may hold a token, so no problem quotes it. */
    private static Optional<URI> url(Setting setting) {
        Optional<String> text = setting.text(URL);
        Optional<URI> url = text.flatMap(it -> Hosts.uri(Messages.Trigger.escaped(it)))
                .filter(uri -> "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme()))
                .filter(uri -> uri.getHost() != null);
        if (text.isPresent() && url.isEmpty()) {
            setting.problem(URL, "a string that is none", "url: \"https://backend.example/test-payment\"");
        }
        return url;
    }
}
