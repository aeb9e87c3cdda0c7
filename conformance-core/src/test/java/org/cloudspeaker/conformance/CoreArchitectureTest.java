package org.cloudspeaker.conformance;

import org.cloudspeaker.conformance.architecture.ModuleArchitecture;

/** What the packages of the core import of each other. */
class CoreArchitectureTest extends ModuleArchitecture {
    CoreArchitectureTest() {
        super("""
                catalogue              :
                result                 : catalogue
                message.syntax         :
                card                   : message.syntax
                message                : card message.syntax
                message.value          : message message.syntax
                message.signature      : message.syntax
                message.profile        : card message message.signature message.syntax message.value
                message.profile.document : card message message.profile message.signature message.syntax message.value
                firmware               :

                config.document        :
                config.problem         :
                config.capture         : config.document config.problem
                config.parameter       : config.document config.problem
                config.pem             : config.document config.problem
                config                 : config.capture config.document config.parameter config.pem config.problem
                config.reader          : catalogue config config.capture config.document config.parameter config.pem config.problem
                ota.zip                : config.document
                message.profile.reader : card config.document config.problem message message.profile message.signature message.syntax message.value
                ota                    : ota.zip config config.document config.parameter config.pem config.problem

                evidence.redaction     : card result
                evidence               : catalogue evidence.redaction result

                model = catalogue result card message message.profile message.signature message.syntax message.value config config.capture config.document config.parameter config.pem config.problem ota ota.zip evidence evidence.redaction

                mqtt                   : message.syntax
                client                 : evidence
                client.tls             :
                client.tls.certificate : client.tls
                client.http            : model client client.tls
                client.mqtt            : model client client.tls mqtt
                client.trigger         : model client client.http client.tls

                clients = client client.http client.mqtt client.tls client.tls.certificate client.trigger

                fault                  :
                device                 : model clients fault firmware

                engine.run             : model clients
                engine.bench           : model engine.run
                engine.role            : model clients device engine.bench engine.run
                engine                 : model message.profile.reader clients engine.bench engine.role engine.run
                engine.junit           : model message.profile.reader config.reader engine engine.role engine.run
                junit                  : engine engine.junit engine.run config
                """);
    }
}
