package org.cloudspeaker.conformance.config.reader;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cloudspeaker.conformance.config.PaymentTrigger;
import org.cloudspeaker.conformance.config.parameter.HostNames;
import org.cloudspeaker.conformance.config.parameter.Secret;

/** Reads {@code messages.trigger}: a request, a command, or what to tell a person. */
final class PaymentTriggerReader {
    private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "PATCH");
    private static final String URL = "an http or https URL; {amount}, {decimal}, {orderId} and {sn} may stand in it";
    private static final String EXAMPLE = "\"https://backend.example/test-payment\"";
    private static final String HEADER = "a header field such as \"Authorization: Bearer ${env:TOKEN}\"";
    private static final Pattern FIELD = Pattern.compile("([A-Za-z0-9-]{1,100}): ?([ -~]{1,4000})");
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final ConfigSection section;
    private final Path folder;

    private PaymentTriggerReader(ConfigSection section, Path folder) {
        this.section = section;
        this.folder = folder;
    }

    /** What the section says; commands run in this folder. */
    static Optional<PaymentTrigger> read(ConfigSection section, Path folder) {
        Optional<PaymentTrigger> trigger = new PaymentTriggerReader(section, folder).trigger();
        section.checkKeys();
        return trigger;
    }

    private Optional<PaymentTrigger> trigger() {
        Optional<ConfigSetting> command = section.find("command");
        Optional<ConfigSetting> prompt = section.find("prompt");
        Duration within = RunLimitsReader.duration(section, "within", PATIENCE, "2m");
        boolean request = command.isEmpty() && prompt.isEmpty();
        Optional<PaymentTrigger> http = http(request);
        if (!request && http.isPresent()) {
            command.or(() -> prompt).get().addProblem("one of url, command and prompt", "more than one", "");
        }
        return http.or(() -> command.flatMap(this::command))
                .or(() -> prompt.flatMap(it -> it.text("what a person is to do"))
                        .map(text -> new PaymentTrigger.ManualTrigger(text, within)));
    }

    private Optional<PaymentTrigger> http(boolean required) {
        Optional<ConfigSetting> url = required ? section.require("url", URL, EXAMPLE) : section.find("url");
        String method = section.find("method")
                .flatMap(setting -> setting.read(
                        "GET, POST, PUT or PATCH",
                        "POST",
                        text -> Optional.of(text).filter(METHODS::contains)))
                .orElse("POST");
        Optional<PaymentTrigger.HeaderField> header = section.find("header").flatMap(PaymentTriggerReader::header);
        String body = section.find("body")
                .flatMap(setting -> setting.text("text (JSON in single quotes)"))
                .orElse("");
        var trust = CertificateReader.trust(section);
        return url.flatMap(PaymentTriggerReader::url)
                .map(where -> new PaymentTrigger.HttpTrigger(method, where, header, body, trust));
    }

    /** It mostly holds a token, so no problem quotes it. */
    private static Optional<PaymentTrigger.HeaderField> header(ConfigSetting setting) {
        Optional<String> text = setting.text(HEADER);
        Matcher field = FIELD.matcher(text.orElse(""));
        if (field.matches()) {
            return Optional.of(new PaymentTrigger.HeaderField(field.group(1), new Secret(field.group(2))));
        }
        text.ifPresent(none -> setting.addProblem(HEADER, "a string that is none", ""));
        return Optional.empty();
    }

    private Optional<PaymentTrigger> command(ConfigSetting setting) {
        return ExternalCommandReader.readCommand(setting, "command: [\"./pay.sh\", \"{decimal}\", \"{orderId}\"]")
                .map(words -> new PaymentTrigger.ProgramTrigger(words, folder));
    }

    /** A URL may hold a token, so no problem quotes it. */
    private static Optional<URI> url(ConfigSetting setting) {
        Optional<String> text = setting.text(URL);
        Optional<URI> url = text.flatMap(it -> HostNames.parseUri(PaymentTrigger.HttpTrigger.escaped(it)))
                .filter(uri -> "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme()))
                .filter(uri -> uri.getHost() != null);
        if (text.isPresent() && url.isEmpty()) {
            setting.addProblem(URL, "a string that is none", "url: " + EXAMPLE);
        }
        return url;
    }
}
