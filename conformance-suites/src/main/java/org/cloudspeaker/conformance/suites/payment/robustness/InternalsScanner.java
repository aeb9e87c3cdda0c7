package org.cloudspeaker.conformance.suites.payment.robustness;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cloudspeaker.conformance.client.http.HttpReply;
import org.cloudspeaker.conformance.evidence.Discrepancy;

/**
 * What an answer shows of the server's inside: lines of a stack trace, files, statements. Names of products and of
 * exceptions are none of these, and neither is the path of the request, which the client knows.
 */
final class InternalsScanner {
    private static final int FLAGS = Pattern.MULTILINE;
    private static final int MOST_CHARACTERS = 1 << 15;
    private static final int MOST_SHOWN = 120;
    /** Addresses have their place in these; what stands there is no file. */
    private static final Set<String> ADDRESSES =
            Set.of("location", "content-location", "link", "set-cookie", "content-security-policy", "report-to", "nel");

    private static final List<Pattern> TRACES = Stream.of(
                    // Java, also without "at" as in Tomcat's pages: Sale.sell(Sale.java:42)
                    "[\\w$<>./]{1,200}\\((?:[\\w$-]{1,100}\\.(?:java|kt|scala|groovy):\\d+|Native Method)\\)",
                    // JavaScript: at parse (/app/index.js:12:3), at file:///app/index.ts:12:3
                    "\\bat [^\\n]{0,200}?\\.[cm]?[jt]sx?:\\d+:\\d+",
                    // Python
                    "Traceback \\(most recent call last\\)",
                    "File \"[^\"\\n]{1,300}\", line \\d+",
                    // PHP: Stack trace: #0, or: in sale.php on line 12, also in bold
                    "Stack trace:\\s{0,10}#0",
                    "#\\d+ [^\\n]{1,300}\\.php\\(\\d+\\): ",
                    "\\bin (?:<b>)?[^\\n<]{1,300}\\.php(?:</b>)? on line (?:<b>)?\\d+",
                    // .NET: at Acme.Sales.Sell(String body)
                    "(?:^|[\"'>])\\s{1,10}at [A-Z]\\w{0,100}(?:\\.[\\w`<>|\\[\\],]{1,100}){1,20}\\([^()\\n]{0,300}\\)",
                    "\\.(?:cs|vb|fs):line \\d+",
                    // Ruby: sales.rb:12:in 'create'
                    "\\.rb:\\d+:in ",
                    // Go and Rust
                    "\\bgoroutine \\d+ \\[",
                    "\\.go:\\d+ \\+0x[0-9a-f]",
                    "\\bpanicked at [^\\n]{1,200}\\.rs:\\d+")
            .map(form -> Pattern.compile(form, FLAGS))
            .toList();

    private static final List<Pattern> FILES = Stream.of(
                    "(?<![\\w.:/~-])/(?:var/(?:www|lib|log|run|task|opt|cache|tmp|app)|usr/(?:local|lib|share|src|bin)|"
                            + "etc/(?:nginx|apache2|httpd|ssl|php|pki)|(?:home|opt|srv|root|Users|mnt)/[\\w.-]{1,60})"
                            + "/[\\w.@+-]{1,100}(?:/[\\w.@+-]{1,100}){0,20}",
                    "(?<![\\w.:/~-])(?:/[\\w.@+-]{1,100}){2,20}\\.(?:java|class|jar|war|py|rb|php|go|rs|cs|dll|so|cjs|mjs|"
                            + "js|ts|jsp|aspx|sql|sqlite|db|env|ya?ml|properties|conf|ini|log|pem|key)\\b",
                    "(?<!\\w)[A-Za-z]:\\\\[\\w .$()-]{2,100}\\\\[\\w .$()-]{2,100}",
                    "(?<!\\w)[A-Za-z]:/(?:inetpub|Users|Windows|Program Files|xampp|wamp)/[\\w .-]{1,100}",
                    "file:///[\\w.%-]{1,100}/?[\\w.%/-]{0,200}",
                    "\\b(?:node_modules|site-packages|dist-packages|WEB-INF)/[\\w.@-]{1,100}")
            .map(Pattern::compile)
            .toList();

    private static final List<Pattern> STATEMENTS = Stream.of(
                    "\\bSELECT\\s[^;]{1,400}?\\sFROM\\s+[\\w.\"`\\[]",
                    "(?i)\\bselect\\s[^;]{1,400}?\\sfrom\\s+[\\w.\"`\\[\\]]{1,100}(?:\\s+\\w{1,60}){0,2}"
                            + "\\s+where\\s+[\\w.\"`\\[\\]()]{1,100}\\s*(?:=|<|>|like\\b|in\\s*\\()",
                    "(?i)\\binsert\\s+into\\s+[\\w.\"`\\[\\]]{1,100}\\s*(?:\\(|values\\b|set\\b)",
                    "(?i)\\bupdate\\s+[\\w.\"`\\[\\]]{1,100}\\s+set\\s+[\\w.\"`\\[\\]]{1,100}\\s*=",
                    "(?i)\\bdelete\\s+from\\s+[\\w.\"`\\[\\]]{1,100}\\s+where\\b",
                    "error in your SQL syntax",
                    "Unclosed quotation mark after the character string",
                    "\\bnear \"[^\"\\n]{0,100}\": syntax error")
            .map(Pattern::compile)
            .toList();

    private static final Map<String, List<Pattern>> KINDS =
            Map.of("a stack trace", TRACES, "a path of the server", FILES, "a query of the server", STATEMENTS);
    private static final List<String> ORDER = List.of("a stack trace", "a path of the server", "a query of the server");

    private InternalsScanner() {}

    static void requireHidden(String sent, HttpReply reply, String path) {
        find(reply.body().text(), path).ifPresent(found -> fail(sent, reply, "its body shows " + found));
        reply.headers().forEach((name, values) -> {
            if (!ADDRESSES.contains(name.toLowerCase(Locale.ROOT))) {
                find(String.join("\n", values), path)
                        .ifPresent(found -> fail(sent, reply, "its header " + name + " shows " + found));
            }
        });
    }

    private static void fail(String sent, HttpReply reply, String found) {
        String nothing = "an answer without a stack trace, a path or a query of the server";
        throw new Discrepancy(sent, nothing, "HTTP " + reply.status() + "; " + found);
    }

    /** The first of them in a text, as words: {@code a stack trace: Sale.sell(Sale.java:42)}. */
    static Optional<String> find(String text, String ownPath) {
        String plain = PageText.of(text.substring(0, Math.min(text.length(), MOST_CHARACTERS)));
        return ORDER.stream()
                .flatMap(kind -> KINDS.getOrDefault(kind, List.of()).stream()
                        .flatMap(form -> form.matcher(
                                        kind.equals("a stack trace") ? plain : PageText.withoutLinks(plain))
                                .results()
                                .map(MatchResult::group)
                                .filter(found -> !isOwn(found, ownPath))
                                .map(found -> kind + ": " + shortened(found))))
                .findFirst();
    }

    private static boolean isOwn(String found, String ownPath) {
        return ownPath.contains(found) || found.startsWith(ownPath);
    }

    private static String shortened(String found) {
        String line = found.strip().replaceAll("\\s+", " ");
        return line.length() <= MOST_SHOWN ? line : line.substring(0, MOST_SHOWN) + " ...";
    }
}
