package org.cloudspeaker.conformance.ota;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;
import org.cloudspeaker.conformance.config.document.Utf8Text;
import org.cloudspeaker.conformance.config.pem.PemFile;

/** What a file is, told by its content and never by its name. */
public enum FileFormat {
    /** Nothing. */
    EMPTY("an empty file"),
    /** MPEG audio, layer III. */
    MP3("MP3 audio"),
    /** Portable Network Graphics (ISO/IEC 15948). */
    PNG("a PNG picture"),
    /** Certificates and keys in textual form (RFC 7468). */
    PEM("a PEM file"),
    /** A PEM file that is cut off, or one of more than 64 KiB. */
    BROKEN_PEM("a PEM file whose blocks are not whole, or more than 64 KiB long"),
    /** A zip. */
    ZIP("a zip", "504B0304 504B0506 504B0708"),
    /** A certificate or key in binary form. */
    DER("a certificate or key in binary form (DER)", "3082"),
    /** A picture. */
    JPEG("a JPEG picture", "FFD8FF"),
    /** A picture. */
    GIF("a GIF picture", "47494638"),
    /** A picture. */
    BMP("a BMP picture", "424D"),
    /** Sound or picture in a RIFF file: WAV, WebP. */
    RIFF("a WAV or WebP file", "52494646"),
    /** Sound. */
    OGG("Ogg audio", "4F676753"),
    /** Sound. */
    FLAC("FLAC audio", "664C6143"),
    /** Sound. */
    AMR("AMR audio", "2321414D52"),
    /** Text. */
    TEXT("a text"),
    /** Anything else. */
    OTHER("another kind of file");

    private static final int LONGEST = 5;

    private final String words;
    private final String beginnings;

    FileFormat(String words) {
        this(words, "");
    }

    /** A kind that is known by the first bytes, which are given in hex. */
    FileFormat(String words, String beginnings) {
        this.words = words;
        this.beginnings = beginnings;
    }

    /** The kind as it stands in a sentence, for example {@code a PNG picture}. */
    public String words() {
        return words;
    }

    /** The kind of this content. */
    public static FileFormat of(byte[] content) {
        if (content.length == 0) {
            return EMPTY;
        }
        if (PngDetector.matches(content)) {
            return PNG;
        }
        Optional<FileFormat> known =
                Stream.of(values()).filter(kind -> kind.begins(content)).findFirst();
        if (known.isPresent()) {
            return known.get();
        }
        return Mp3Detector.matches(content) ? MP3 : textKind(content);
    }

    private boolean begins(byte[] content) {
        String first = HexFormat.of().withUpperCase().formatHex(content, 0, Math.min(content.length, LONGEST));
        return Stream.of(beginnings.split(" ", -1)).anyMatch(mark -> !mark.isEmpty() && first.startsWith(mark));
    }

    private static FileFormat textKind(byte[] content) {
        byte[] start = content.length > PemFile.MOST_BYTES ? Arrays.copyOf(content, PemFile.MOST_BYTES) : content;
        String text = new String(start, StandardCharsets.ISO_8859_1);
        if (text.contains("-----BEGIN ")) {
            boolean whole =
                    content.length == start.length && PemFile.of(content).isWhole();
            return whole ? PEM : BROKEN_PEM;
        }
        int plain = Utf8Text.of(start).invalidAt().orElse(start.length);
        boolean legible = start.length - plain < 4 && text.chars().noneMatch(c -> c < '\t');
        return legible ? TEXT : OTHER;
    }
}
