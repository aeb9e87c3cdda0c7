package org.cloudspeaker.conformance.suites.files;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** The smallest files of each kind that a package holds. */
final class PackageFileSamples {
    private static final int FRAME = 417;

    private PackageFileSamples() {}

    /** Three silent frames of 128 kbit/s at 44.1 kHz. */
    static byte[] mp3() {
        byte[] audio = new byte[3 * FRAME];
        for (int i = 0; i < 3; i++) {
            audio[i * FRAME] = (byte) 0xFF;
            audio[i * FRAME + 1] = (byte) 0xFB;
            audio[i * FRAME + 2] = (byte) 0x90;
        }
        return audio;
    }

    /** The same behind an ID3v2 tag of 300 bytes. */
    static byte[] mp3WithTag() {
        byte[] tag = new byte[310];
        System.arraycopy("ID3\3\0\0\0\0\2\54".getBytes(StandardCharsets.ISO_8859_1), 0, tag, 0, 10);
        ByteArrayOutputStream audio = new ByteArrayOutputStream();
        audio.writeBytes(tag);
        audio.writeBytes(mp3());
        return audio.toByteArray();
    }

    /** One grey pixel. */
    static byte[] png() {
        ByteArrayOutputStream picture = new ByteArrayOutputStream();
        picture.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        chunk(picture, "IHDR", new byte[] {0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0});
        Deflater deflater = new Deflater();
        deflater.setInput(new byte[2]);
        deflater.finish();
        byte[] line = new byte[64];
        int length = deflater.deflate(line);
        deflater.end();
        chunk(picture, "IDAT", java.util.Arrays.copyOf(line, length));
        chunk(picture, "IEND", new byte[0]);
        return picture.toByteArray();
    }

    /** 4 KiB of an image of firmware. */
    static byte[] image() {
        byte[] image = new byte[4096];
        new Random(1).nextBytes(image);
        image[0] = 0x7F;
        return image;
    }

    private static void chunk(ByteArrayOutputStream picture, String name, byte[] data) {
        CRC32 crc = new CRC32();
        crc.update(name.getBytes(StandardCharsets.US_ASCII));
        crc.update(data);
        DataOutputStream out = new DataOutputStream(picture);
        try {
            out.writeInt(data.length);
            out.writeBytes(name);
            out.write(data);
            out.writeInt((int) crc.getValue());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
