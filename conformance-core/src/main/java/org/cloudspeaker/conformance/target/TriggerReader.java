package org.cloudspeaker.conformance.target;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code messages.trigger}: a request, a command, or what to tell a person. */
final class TriggerReader {
    private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "PATCH");
    private static final String URL = "an http or https URL; {amount}, {decimal}, {orderId} and {sn} may stand in it";
    private static final String EXAMPLE = "\"https://backend.example/test-payment\"";
    private static final String HEADER = "a header field such as \"Authorization: Bearer ${env:TOKEN}\"";
    private static final Pattern FIELD = Pattern.compile("([A-Za-z0-9-]{1,100}): ?([ -~]{1,4000})");
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Section section;
    private final Path folder;

    private TriggerReader(Section section, Path folder) {
        this.section = section;
        this.folder = folder;
    }

    /** What the section says; commands run in this folder. */
    static Optional<Trigger> read(Section section, Path folder) {
        Optional<Trigger> trigger = new TriggerReader(section, folder).trigger();
        section.close();
        return trigger;
    }

    private Optional<Trigger> trigger() {
        Optional<Setting> command = section.find("command");
        Optional<Setting> prompt = section.find("prompt");
        Duration within = LimitsReader.duration(section, "within", PATIENCE, "2m");
        boolean request = command.isEmpty() && prompt.isEmpty();
        Optional<Trigger> http = http(request);
        if (!request && http.isPresent()) {
            command.or(() -> prompt).get().problem("one of url, command and prompt", "more than one", "");
        }
        return http.or(() -> command.flatMap(this::command))
                .or(() -> prompt.flatMap(it -> it.text("what a person is to do"))
                        .map(text -> new Trigger.Person(text, within)));
    }

    private Optional<Trigger> http(boolean required) {
        Optional<Setting> url = required ? section.require("url", URL, EXAMPLE) : section.find("url");
        String method = section.find("method")
                .flatMap(setting -> setting.read(
                        "GET, POST, PUT or PATCH",
                        "POST",
                        text -> Optional.of(text).filter(METHODS::contains)))
                .orElse("POST");
        Optional<Trigger.Header> header = section.find("header").flatMap(TriggerReader::header);
        String body = section.find("body")
                .flatMap(setting -> setting.text("text (JSON in single quotes)"))
                .orElse("");
        var trust = CertificateReader.trust(section);
        return url.flatMap(TriggerReader::url).map(where -> new Trigger.Http(method, where, header, body, trust));
    }

    /** It mostly holds a token, so no problem quotes it. */
    private static Optional<Trigger.Header> header(Setting setting) {
        Optional<String> text = setting.text(HEADER);
        Matcher field = FIELD.matcher(text.orElse(""));
        if (field.matches()) {
            return Optional.of(new Trigger.Header(field.group(1), new Secret(field.group(2))));
        }
        text.ifPresent(none -> setting.problem(HEADER, "a string that is none", ""));
        return Optional.empty();
    }

    private Optional<Trigger> command(Setting setting) {
        return CommandWords.read(setting, "command: [\"./pay.sh\", \"{decimal}\", \"{orderId}\"]")
                .map(words -> new Trigger.Command(words, folder));
    }

    /** A URL may hold a token, so no problem quotes it. */
    private static Optional<URI> url(Setting setting) {
        Optional<String> text = setting.text(URL);
        Optional<URI> url = text.flatMap(it -> Hosts.uri(Trigger.Http.escaped(it)))
                .filter(uri -> "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme()))
                .filter(uri -> uri.getHost() != null);
        if (text.isPresent() && url.isEmpty()) {
            setting.problem(URL, "a string that is none", "url: " + EXAMPLE);
        }
        return url;
    }
}
