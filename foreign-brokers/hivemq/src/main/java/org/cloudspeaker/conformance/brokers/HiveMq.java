package org.cloudspeaker.conformance.brokers;

import com.hivemq.embedded.EmbeddedExtension;
import com.hivemq.embedded.EmbeddedHiveMQ;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * HiveMQ Community Edition as a process of its own: {@code HiveMq FOLDER}, with the folder's {@code config.xml}. Its
 * extension is {@link TopicPermissionExtension} if the folder has a {@code passwords} file, else {@link AllowAllExtension}.
 */
public final class HiveMq {
    private HiveMq() {}

    /**
     * Starts it, prints {@code ready}, and runs until its input ends, as it does when the test ends.
     *
     * @param arguments the folder
     * @throws Exception if it does not start
     */
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        Path passwords = folder.resolve("passwords");
        EmbeddedHiveMQ broker = EmbeddedHiveMQ.builder()
                .withConfigurationFolder(folder)
                .withDataFolder(Files.createDirectories(folder.resolve("data")))
                .withExtensionsFolder(Files.createDirectories(folder.resolve("extensions")))
                .withEmbeddedExtension(EmbeddedExtension.builder()
                        .withId("rights")
                        .withName("Permissions")
                        .withVersion("1")
                        .withExtensionMain(
                                Files.exists(passwords)
                                        ? new TopicPermissionExtension(passwords)
                                        : new AllowAllExtension())
                        .build())
                .build();
        broker.start().join();
        System.out.println("ready");
        while (System.in.read() >= 0) {}
        System.exit(0);
    }
}
