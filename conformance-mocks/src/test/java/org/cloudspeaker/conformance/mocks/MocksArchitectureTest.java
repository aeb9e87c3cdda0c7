package org.cloudspeaker.conformance.mocks;

import org.cloudspeaker.conformance.architecture.ModuleArchitecture;

/** What the packages of the mocks import of each other and of the core. */
class MocksArchitectureTest extends ModuleArchitecture {
    MocksArchitectureTest() {
        super("""
                model = catalogue result card message message.profile message.syntax config config.capture config.document config.parameter config.pem config.problem ota ota.zip evidence evidence.redaction
                clients = client client.http client.mqtt client.tls client.tls.certificate client.trigger

                mocks                  :
                mocks.tls              : client.tls client.tls.certificate
                mocks.fault            : fault
                mocks.backend          : model clients fault mocks.fault
                mocks.broker.event     : evidence message.syntax
                mocks.broker.fault     : fault message.syntax mocks.broker.event mocks.fault mocks.tls mqtt
                mocks.broker           : model clients fault mocks mocks.broker.event mocks.broker.fault mocks.fault mocks.tls mqtt
                mocks.payment          : model client.tls mocks mocks.fault mocks.tls
                mocks.payment.fault    : model fault mocks.fault mocks.payment mocks.tls
                mocks.payment.handler  : model message.signature message.value fault mocks.payment mocks.payment.fault
                mocks.payment.http     : model client.tls fault mocks mocks.payment mocks.payment.fault mocks.payment.handler mocks.tls
                mocks.bench            : model config.reader clients device fault engine.bench engine.role engine.run mocks mocks.broker mocks.broker.event mocks.payment mocks.payment.http mocks.tls
                mocks.junit            : model message.profile.reader config.reader clients device fault engine.junit mocks mocks.broker mocks.fault mocks.payment mocks.payment.http mocks.tls
                """);
    }
}
