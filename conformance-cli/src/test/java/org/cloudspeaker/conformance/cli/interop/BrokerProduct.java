package org.cloudspeaker.conformance.cli.interop;

import java.io.IOException;
import java.nio.file.Path;
import org.cloudspeaker.conformance.cli.interop.process.TestIdentity;

/** Third-party brokers. The slowest to start comes first. */
enum BrokerProduct {
    RABBITMQ("RabbitMQ"),
    HIVEMQ("HiveMQ CE"),
    ARTEMIS("Artemis"),
    MOQUETTE("Moquette"),
    MOSQUITTO("Mosquitto");

    private final String title;

    BrokerProduct(String title) {
        this.title = title;
    }

    /** The name of the product. */
    String title() {
        return title;
    }

    /** Whether it gives the same verdicts in every run; for the exception see the README of the sample brokers. */
    boolean isReliable() {
        return this != MOQUETTE;
    }

    /**
     * Starts one.
     *
     * @param folder an empty folder for its files
     */
    ThirdPartyBroker start(BrokerSetup setUp, Path folder, TestIdentity identity)
            throws IOException, InterruptedException {
        return switch (this) {
            case RABBITMQ -> RabbitMqProcess.start(setUp, folder, identity);
            case HIVEMQ -> new JavaBrokerStarter(setUp, folder, identity).hiveMq();
            case ARTEMIS -> new JavaBrokerStarter(setUp, folder, identity).artemis();
            case MOQUETTE -> new JavaBrokerStarter(setUp, folder, identity).moquette();
            case MOSQUITTO -> MosquittoProcess.start(setUp, folder, identity);
        };
    }
}
