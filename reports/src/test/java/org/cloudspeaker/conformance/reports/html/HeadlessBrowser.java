package org.cloudspeaker.conformance.reports.html;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cloudspeaker.conformance.libs.jackson.databind.JsonNode;
import org.cloudspeaker.conformance.libs.jackson.databind.json.JsonMapper;

/** A headless Chromium, driven over W3C WebDriver. */
final class HeadlessBrowser {
    private static final Pattern STARTED = Pattern.compile("started successfully on port (\\d+)");
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final JsonMapper mapper = new JsonMapper();
    private final HttpClient http = HttpClient.newHttpClient();
    private final Process driver;
    private final String root;

    private HeadlessBrowser(Process driver, int port, Path chromium, Path home)
            throws IOException, InterruptedException {
        this.driver = driver;
        List<String> arguments = List.of(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--user-data-dir=" + home.resolve("profile"));
        Map<String, Object> wanted = Map.of(
                "browserName",
                "chrome",
                "goog:chromeOptions",
                Map.of("binary", chromium.toString(), "args", arguments),
                "goog:loggingPrefs",
                Map.of("browser", "ALL", "performance", "ALL"));
        String driverRoot = "http://127.0.0.1:" + port + "/session";
        JsonNode session = post(driverRoot, Map.of("capabilities", Map.of("alwaysMatch", wanted)));
        root = driverRoot + "/" + session.at("/sessionId").stringValue();
    }

    /** The program of this name, if it is installed. */
    static Optional<Path> find(String program) {
        return Stream.of(System.getenv("PATH").split(":"))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    static HeadlessBrowser start(Path chromium, Path chromedriver, Path home) throws Exception {
        ProcessBuilder command = new ProcessBuilder(chromedriver.toString(), "--port=0").redirectErrorStream(true);
        command.environment().put("HOME", home.toString());
        command.environment().put("TMPDIR", home.toString());
        Process driver = command.start();
        try {
            BufferedReader output = driver.inputReader();
            int port = CompletableFuture.supplyAsync(() -> port(output)).get(LIMIT.toSeconds(), TimeUnit.SECONDS);
            return new HeadlessBrowser(driver, port, chromium, home);
        } catch (Exception e) {
            driver.destroy();
            throw e;
        }
    }

    private static int port(BufferedReader output) {
        return output.lines()
                .map(STARTED::matcher)
                .filter(Matcher::find)
                .map(match -> Integer.valueOf(match.group(1)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("chromedriver ended before it was ready"));
    }

    /** Opens a page and forgets what was logged before. */
    void open(Path page) throws IOException, InterruptedException {
        logs("browser");
        logs("performance");
        post(root + "/url", Map.of("url", page.toUri().toString()));
    }

    /** What a script returns; {@code arguments[0]} is the argument. */
    JsonNode run(String script, Object argument) throws IOException, InterruptedException {
        return post(root + "/execute/sync", Map.of("script", script, "args", List.of(argument)));
    }

    /** A command of the Chrome DevTools protocol. */
    void devTools(String command, Map<String, ?> parameters) throws IOException, InterruptedException {
        post(root + "/goog/cdp/execute", Map.of("cmd", command, "params", parameters));
    }

    /** Clicks as a user does: what is not visible cannot be clicked. */
    void click(String css) throws IOException, InterruptedException {
        post(root + "/element/" + element(css) + "/click", Map.of());
    }

    void type(String css, String text) throws IOException, InterruptedException {
        post(root + "/element/" + element(css) + "/value", Map.of("text", text));
    }

    /** The entries of the console, or of what Chromium calls performance: network and page events. */
    List<String> logs(String type) throws IOException, InterruptedException {
        List<String> messages = new ArrayList<>();
        post(root + "/se/log", Map.of("type", type))
                .valueStream()
                .forEach(entry -> messages.add(entry.at("/message").stringValue()));
        return messages;
    }

    private String element(String css) throws IOException, InterruptedException {
        JsonNode element = post(root + "/element", Map.of("using", "css selector", "value", css));
        return element.valueStream().findFirst().orElseThrow().stringValue();
    }

    private JsonNode post(String url, Object body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .timeout(LIMIT)
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(mapper.writeValueAsString(body)))
                .build();
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        JsonNode value = mapper.readTree(answer.body()).at("/value");
        if (answer.statusCode() != 200) {
            throw new IOException(url + ": " + value.at("/error") + " " + value.at("/message"));
        }
        return value;
    }

    /** Ends the browser and its driver. */
    void quit() throws IOException, InterruptedException {
        try {
            HttpRequest quit = HttpRequest.newBuilder(URI.create(root))
                    .timeout(LIMIT)
                    .DELETE()
                    .build();
            http.send(quit, HttpResponse.BodyHandlers.discarding());
        } finally {
            driver.destroy();
            driver.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS);
        }
    }
}
