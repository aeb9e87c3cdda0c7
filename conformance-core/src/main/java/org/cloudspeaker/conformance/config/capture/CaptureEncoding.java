package org.cloudspeaker.conformance.config.capture;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The character encoding of a capture file, as its byte order mark says it. A Windows shell that redirects output writes
 * UTF-16; the messages in it were UTF-8 on the wire, so they become that again. A mark belongs to the file and not to its
 * first message.
 */
enum CaptureEncoding {
    UTF_8(StandardCharsets.UTF_8, "EFBBBF"),
    UTF_16LE(StandardCharsets.UTF_16LE, "FFFE"),
    UTF_16BE(StandardCharsets.UTF_16BE, "FEFF");

    private final Charset charset;
    private final String mark;

    CaptureEncoding(Charset charset, String mark) {
        this.charset = charset;
        this.mark = mark;
    }

    /** The content in UTF-8 without a byte order mark; unchanged where it has none, or is not what its mark says. */
    static byte[] toUtf8(byte[] content) {
        for (CaptureEncoding encoding : values()) {
            if (encoding.marks(content)) {
                return encoding.decode(content);
            }
        }
        return content;
    }

    private byte[] mark() {
        return HexFormat.of().parseHex(mark);
    }

    private boolean marks(byte[] content) {
        int length = mark().length;
        return content.length >= length && Arrays.equals(Arrays.copyOf(content, length), mark());
    }

    private byte[] decode(byte[] content) {
        byte[] text = Arrays.copyOfRange(content, mark().length, content.length);
        if (this == UTF_8) {
            return text;
        }
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(text)).toString().getBytes(StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            return content;
        }
    }
}
