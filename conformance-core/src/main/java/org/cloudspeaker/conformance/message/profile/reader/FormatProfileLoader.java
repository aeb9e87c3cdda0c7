package org.cloudspeaker.conformance.message.profile.reader;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.cloudspeaker.conformance.config.document.DocumentNode;
import org.cloudspeaker.conformance.config.document.DocumentTree;
import org.cloudspeaker.conformance.config.document.InputFile;
import org.cloudspeaker.conformance.config.document.TextPosition;
import org.cloudspeaker.conformance.config.document.Utf8Text;
import org.cloudspeaker.conformance.message.profile.FormatProfile;

/** Reads format profiles: the guide's, which is built in, and those that vendors write. */
public final class FormatProfileLoader {
    private static final String GUIDE = "guide.yaml";
    private static final String FILE = "a format profile (YAML)";
    private static final String HOW_TO_BEGIN = "conformance init-format to have one written";

    private final Map<String, String> values;

    /** A loader; parameters have the samples that the files give them. */
    public FormatProfileLoader() {
        this(Map.of());
    }

    /**
     * A loader.
     *
     * @param values what the target gives to the parameters of a format, by their names
     */
    public FormatProfileLoader(Map<String, String> values) {
        this.values = Map.copyOf(values);
    }

    /**
     * A profile that was read, with what is to be said of it.
     *
     * @param profile the profile; empty where it cannot be used
     * @param problems what is wrong with it, in the order of the lines; some do no harm
     */
    public record CheckedProfile(Optional<FormatProfile> profile, List<FormatProblem> problems) {}

    /** The format of the guide, clauses 3.4 and 3.5. */
    public FormatProfile guide() {
        return check(GUIDE, guideText().getBytes(java.nio.charset.StandardCharsets.UTF_8), Path.of(""))
                .profile()
                .orElseThrow();
    }

    /** The file of the guide's format, as an example. */
    public static String guideText() {
        try (InputStream in = FormatProfileLoader.class.getResourceAsStream(GUIDE)) {
            return new String(
                    Objects.requireNonNull(in, GUIDE).readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The guide's format, or that of a file. */
    public FormatProfile named(String format) {
        return format.equals(FormatProfile.GUIDE) ? guide() : read(Path.of(format));
    }

    /**
     * A vendor's profile.
     *
     * @throws FormatProfileException if the file cannot be read or is no profile, with all that is wrong
     */
    public FormatProfile read(Path file) {
        CheckedProfile checked = check(file);
        return checked.profile()
                .orElseThrow(() -> new FormatProfileException(checked.problems().stream()
                        .filter(problem -> !problem.rule().isWarning())
                        .toList()));
    }

    /** A vendor's profile and all that is to be said of it; never fails. */
    public CheckedProfile check(Path file) {
        InputFile input = InputFile.read(file);
        Optional<String> trouble = input.readError();
        if (trouble.isPresent()) {
            ProfileContext context = new ProfileContext(file.toString(), values);
            context.add(FormatLintRule.F04, TextPosition.whole(), "", FILE, trouble.get(), HOW_TO_BEGIN);
            return new CheckedProfile(Optional.empty(), context.problems());
        }
        Path folder = file.toAbsolutePath().getParent();
        return check(file.toString(), input.bytes(), folder == null ? Path.of("") : folder);
    }

    private CheckedProfile check(String name, byte[] bytes, Path folder) {
        ProfileContext context = new ProfileContext(name, values);
        Utf8Text text = Utf8Text.of(bytes);
        if (text.invalidAt().isPresent()) {
            String found =
                    "a byte that is not UTF-8 at offset " + text.invalidAt().getAsInt();
            context.add(FormatLintRule.F20, TextPosition.whole(), "", FILE, found, "");
            return new CheckedProfile(Optional.empty(), context.problems());
        }
        DocumentTree document = DocumentTree.yaml(text.text());
        document.problem()
                .ifPresent(problem -> context.add(FormatLintRule.F20, problem.at(), "", FILE, problem.found(), ""));
        Optional<DocumentNode> root = document.problem().isPresent() ? Optional.empty() : document.root();
        Optional<FormatProfile> profile = root.flatMap(node -> {
            if (!(node instanceof DocumentNode.Mapping)) {
                context.add(FormatLintRule.F04, node.at(), "", FILE, node.type().words(), HOW_TO_BEGIN);
                return Optional.empty();
            }
            return new ProfileReader(context, folder, name.equals(GUIDE) ? "" : sha256(bytes))
                    .read(new ProfileValue(context, "", node));
        });
        return new CheckedProfile(profile.filter(read -> context.isUsable()), context.problems());
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
