package org.cloudspeaker.conformance.cli.real;

import java.io.IOException;
import java.nio.file.Path;

/** Brokers that nobody here wrote. The slowest to start comes first. */
enum Make {
    RABBITMQ("RabbitMQ"),
    HIVEMQ("HiveMQ CE"),
    ARTEMIS("Artemis"),
    MOQUETTE("Moquette"),
    MOSQUITTO("Mosquitto");

    private final String title;

    Make(String title) {
        this.title = title;
    }

    /** As its makers call it. */
    String title() {
        return title;
    }

    /**
     * Starts one.
     *
     * @param folder an empty folder for its files
     */
    ForeignBroker start(SetUp setUp, Path folder, TestIdentity identity) throws IOException, InterruptedException {
        return switch (this) {
            case RABBITMQ -> RabbitMqProcess.start(setUp, folder, identity);
            case HIVEMQ -> new JavaBrokers(setUp, folder, identity).hiveMq();
            case ARTEMIS -> new JavaBrokers(setUp, folder, identity).artemis();
            case MOQUETTE -> new JavaBrokers(setUp, folder, identity).moquette();
            case MOSQUITTO -> MosquittoProcess.start(setUp, folder, identity);
        };
    }
}
