package org.cloudspeaker.conformance.brokers;

import com.hivemq.embedded.EmbeddedExtension;
import com.hivemq.embedded.EmbeddedHiveMQ;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * HiveMQ Community Edition as a process of its own: {@code HiveMq FOLDER}, with the folder's {@code config.xml}. Who may
 * do what is an extension's to say: {@link Rights} where the folder has a {@code passwords} file, {@link
 * EveryoneMayDoAll} where it has none.
 */
public final class HiveMq {
    private HiveMq() {}

    /**
     * Starts it, says {@code ready}, and runs until its input ends, as it does when the test is gone.
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
                        .withName("Rights")
                        .withVersion("1")
                        .withExtensionMain(Files.exists(passwords) ? new Rights(passwords) : new EveryoneMayDoAll())
                        .build())
                .build();
        broker.start().join();
        System.out.println("ready");
        while (System.in.read() >= 0) {}
        System.exit(0);
    }
}
