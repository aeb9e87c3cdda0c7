package org.cloudspeaker.conformance.cli.mock.option;

import java.util.Optional;
import org.cloudspeaker.conformance.card.DataKey;
import org.cloudspeaker.conformance.cli.invocation.OptionProblems;
import org.cloudspeaker.conformance.cli.mock.server.MockPaymentPlan;
import org.cloudspeaker.conformance.cli.mock.server.MockPaymentPlan.ApiKeyPlan;
import picocli.CommandLine.Option;

/** Options of the mock payment server, apart from its port. */
public final class MockPaymentOptions {
    private static final String DATA_KEY = "--data-key";
    private static final int LONGEST_KEY = 1023;
    private static final int LONGEST_PATH = 63;

    @Option(
            names = "--api-key",
            paramLabel = "KEY",
            description = "The API key, or $${env:NAME} (default: a random one, in posparam.ini).")
    private Optional<String> key = Optional.empty();

    @Option(
            names = "--api-key-header",
            paramLabel = "NAME",
            defaultValue = "X-API-Key",
            description = "The header of the API key (default: ${DEFAULT-VALUE}).")
    private String header = "";

    @Option(
            names = "--api-key-prefix",
            paramLabel = "TEXT",
            defaultValue = "",
            description = "Text before the key in this header, such as 'Bearer ' (default: nothing).")
    private String prefix = "";

    @Option(
            names = "--any-key",
            description =
                    "Accept requests without a valid key, as firmware V1.0.4 sends none; a wrong key is still reported.")
    private boolean anyKey;

    @Option(
            names = DATA_KEY,
            paramLabel = "HEX",
            description = "The devices' data key (triple DES), or $${env:NAME}; with it, encrypted card data is checked"
                    + " too. The key of mock devices is 54455354444154414B45593030303031.")
    private Optional<String> dataKey = Optional.empty();

    @Option(
            names = "--sale-path",
            paramLabel = "PATH",
            defaultValue = "/v1/pos/sale",
            description = "pgw_api_sale (default: ${DEFAULT-VALUE}).")
    private String sale = "";

    @Option(
            names = "--details-path",
            paramLabel = "PATH",
            defaultValue = "/v1/pos/transactions",
            description = "pgw_api_details (default: ${DEFAULT-VALUE}).")
    private String details = "";

    public MockPaymentPlan plan(SecretOptionReader secrets, OptionProblems problems) {
        String secret = secrets.readOrGenerate("--api-key", key, "sk_test_", problems);
        problems.require(
                secret.length() <= LONGEST_KEY,
                "--api-key: expected at most " + LONGEST_KEY + " characters, found " + secret.length());
        problems.require(
                header.matches("[A-Za-z0-9!#$%&'*+.^_`|~-]+"),
                "--api-key-header: expected the name of an HTTP header, found " + header);
        path("--sale-path", sale, problems);
        path("--details-path", details, problems);
        problems.require(
                !sale.equals(details), "--details-path: expected a path other than --sale-path, found " + details);
        return new MockPaymentPlan(
                new ApiKeyPlan(secret, header, prefix, anyKey), sale, details, dataKey(secrets, problems));
    }

    private Optional<DataKey> dataKey(SecretOptionReader secrets, OptionProblems problems) {
        return dataKey.flatMap(text -> secrets.read(DATA_KEY, text, problems))
                .flatMap(hex -> problems.read(DATA_KEY, () -> Optional.of(DataKey.ofHex(hex)), Optional.empty()));
    }

    private static void path(String option, String path, OptionProblems problems) {
        problems.require(
                path.matches("/[A-Za-z0-9._~/-]{1," + (LONGEST_PATH - 1) + "}"),
                option + ": expected a path such as /v1/pos/sale of at most " + LONGEST_PATH + " characters, found "
                        + path);
    }
}
