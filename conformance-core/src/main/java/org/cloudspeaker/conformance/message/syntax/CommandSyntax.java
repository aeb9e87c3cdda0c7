package org.cloudspeaker.conformance.message.syntax;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.cloudspeaker.conformance.libs.jackson.core.JacksonException;
import org.cloudspeaker.conformance.libs.jackson.databind.JsonNode;
import org.cloudspeaker.conformance.libs.jackson.databind.json.JsonMapper;
import org.cloudspeaker.conformance.libs.jackson.databind.node.JsonNodeFactory;
import org.cloudspeaker.conformance.libs.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * A program of the vendor's, which gets one line of JSON and answers with one: <code>{"read": base64}</code> with
 * <code>{"tree": ...}</code> or <code>{"problem": ...}</code>, <code>{"write": tree}</code> with <code>{"bytes": base64}</code>.
 * It is started once, without a shell, and ended where it does not answer in time.
 */
final class CommandSyntax implements WireSyntax {
    private static final int LIMIT_SECONDS = 5;
    private static final int MOST_CHARACTERS = 1 << 22;

    private final List<String> words;
    private final Path folder;
    private final JsonMapper mapper = new JsonMapper();
    private @Nullable CodecProcess running;

    CommandSyntax(List<String> words, Path folder) {
        this.words = List.copyOf(words);
        this.folder = folder;
    }

    @Override
    public String name() {
        return "command";
    }

    @Override
    public String described() {
        return "one message that " + words.get(0) + " reads";
    }

    @Override
    public String contentType() {
        return "application/octet-stream";
    }

    @Override
    public boolean isTyped() {
        return true;
    }

    @Override
    public WireTree read(byte[] bytes) throws MalformedMessageException {
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        request.put("read", Base64.getEncoder().encodeToString(bytes));
        try {
            JsonNode answer = exchange(request);
            JsonNode tree = answer.path("tree");
            if (tree.isContainer()) {
                return new JsonSyntax().read(tree.toString().getBytes(StandardCharsets.UTF_8));
            }
            throw new MalformedMessageException(
                    answer.path("problem").isString()
                            ? answer.path("problem").stringValue()
                            : "no message of this codec");
        } catch (IllegalArgumentException e) {
            throw new MalformedMessageException(String.valueOf(e.getMessage()), Optional.empty());
        }
    }

    @Override
    public byte[] write(WireTree tree) {
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        request.set("write", JsonSyntax.toJson(tree));
        JsonNode bytes = exchange(request).path("bytes");
        if (!bytes.isString()) {
            throw new IllegalArgumentException("the codec " + words.get(0) + " cannot write this message");
        }
        return Base64.getDecoder().decode(bytes.stringValue());
    }

    private synchronized JsonNode exchange(ObjectNode request) {
        try {
            CodecProcess process = running == null || !running.isAlive() ? new CodecProcess(words, folder) : running;
            running = process;
            String answer = process.exchange(request.toString());
            JsonNode parsed = mapper.readTree(answer);
            return parsed.isObject() ? parsed : JsonNodeFactory.instance.objectNode();
        } catch (IOException | JacksonException e) {
            stop();
            throw new IllegalArgumentException(
                    "the codec " + words.get(0) + " did not answer with one line of JSON within " + LIMIT_SECONDS
                            + " s",
                    e);
        }
    }

    private void stop() {
        if (running != null) {
            running.stop();
            running = null;
        }
    }

    @Override
    public List<MalformedSample> malformed(Random seed) {
        byte[] bytes = new byte[1 + seed.nextInt(16)];
        java.util.Arrays.fill(bytes, (byte) 0xFF);
        return List.of(new MalformedSample("bytes of 1 alone", Payload.of(bytes)));
    }

    /** The running program. */
    private static final class CodecProcess {
        private final Process process;
        private final Writer in;
        private final BufferedReader out;

        CodecProcess(List<String> words, Path folder) throws IOException {
            process = new ProcessBuilder(words)
                    .directory(folder.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            in = new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
            out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        }

        boolean isAlive() {
            return process.isAlive();
        }

        String exchange(String line) throws IOException {
            in.write(line + "\n");
            in.flush();
            CompletableFuture<String> answer = new CompletableFuture<>();
            Thread reader = new Thread(() -> readLine(answer), "codec-output");
            reader.setDaemon(true);
            reader.start();
            try {
                return answer.get(LIMIT_SECONDS, TimeUnit.SECONDS);
            } catch (TimeoutException | ExecutionException e) {
                throw new IOException("no answer", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted", e);
            }
        }

        private void readLine(CompletableFuture<String> answer) {
            StringBuilder line = new StringBuilder();
            try {
                for (int c = out.read(); c != '\n' && c >= 0 && line.length() < MOST_CHARACTERS; c = out.read()) {
                    line.append((char) c);
                }
                answer.complete(line.toString());
            } catch (IOException e) {
                answer.completeExceptionally(e);
            }
        }

        void stop() {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }
}
