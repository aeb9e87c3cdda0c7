package org.cloudspeaker.conformance.cli;

import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import org.cloudspeaker.conformance.cli.invocation.ShutdownHandler;
import org.cloudspeaker.conformance.client.tls.TrustManagers;
import org.cloudspeaker.conformance.config.pem.PemEncoding;

/** A mock command that runs in this process: types commands, reads its output, and sends requests to it. */
final class MockCommandSession implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final Duration ALL_IN_ALL = Duration.ofMinutes(2);

    private final Path folder;
    private final AwaitableWriter screen = new AwaitableWriter();
    private final PipedOutputStream keyboard = new PipedOutputStream();
    private final List<ShutdownHandler> endings = new ArrayList<>();
    private final CommandLineRunner shell;
    private final CompletableFuture<Integer> exitCode;

    private MockCommandSession(Path folder, String... arguments) throws IOException {
        this.folder = folder.resolve("mock");
        this.shell = new CommandLineRunner()
                .printingTo(screen)
                .reading(new PipedInputStream(keyboard))
                .interruptedBy(endings::add);
        List<String> all = new ArrayList<>(List.of("mock"));
        all.addAll(List.of(arguments));
        all.addAll(List.of("--out", this.folder.toString()));
        this.exitCode = CompletableFuture.supplyAsync(() -> shell.run(all.toArray(String[]::new)))
                .orTimeout(ALL_IN_ALL.toSeconds(), TimeUnit.SECONDS);
    }

    /** Starts it and waits until it is ready. */
    static MockCommandSession start(Path folder, String... arguments) throws Exception {
        MockCommandSession mock = new MockCommandSession(folder, arguments);
        mock.await("^ready .*\\n");
        return mock;
    }

    Matcher await(String regex) throws InterruptedException {
        return screen.await(regex);
    }

    String printed() {
        return screen.text();
    }

    void type(String line) throws IOException {
        keyboard.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        keyboard.flush();
    }

    void closeKeyboard() throws IOException {
        keyboard.close();
    }

    /** Asks it to end from outside, as Ctrl-C does; returns when it has. */
    void interrupt() {
        endings.forEach(ShutdownHandler::end);
    }

    int exitCode() throws Exception {
        return exitCode.get(LIMIT.toSeconds(), TimeUnit.SECONDS);
    }

    boolean runs() {
        return !exitCode.isDone();
    }

    String err() {
        return shell.err();
    }

    /** The folder that it wrote. */
    Path folder() {
        return folder;
    }

    /** What mock.env says of this variable. */
    String env(String variable) throws IOException {
        return Files.readAllLines(folder.resolve("mock.env")).stream()
                .filter(line -> line.startsWith(variable + "="))
                .map(line -> line.substring(variable.length() + 1).replace("'", ""))
                .findFirst()
                .orElseThrow();
    }

    /** Posts with the API key, and trusts what was written to be trusted. */
    HttpResponse<String> post(String variable, byte[] body) throws Exception {
        String[] key = env("PAYMENT_KEY_HEADER").split(": ", 2);
        return post(variable, body, key);
    }

    HttpResponse<String> post(String variable, byte[] body, String... headers) throws Exception {
        HttpClient.Builder client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1);
        Path authority = folder.resolve("ca.pem");
        if (Files.exists(authority)) {
            client.sslContext(TrustManagers.clientContext(TrustManagers.trustManager(PemEncoding.read(authority))));
        }
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(env(variable))).timeout(LIMIT).POST(BodyPublishers.ofByteArray(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.build().send(request.build(), BodyHandlers.ofString());
    }

    @Override
    public void close() {
        interrupt();
        int unused = exitCode.join();
    }
}
