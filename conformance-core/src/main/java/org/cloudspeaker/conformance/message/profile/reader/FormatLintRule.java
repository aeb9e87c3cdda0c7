package org.cloudspeaker.conformance.message.profile.reader;

import java.util.Arrays;
import java.util.Optional;

/** The rules of a profile file. */
public enum FormatLintRule {
    /** Codec. */
    F01(
            "the codec is one that this harness has, with its own options",
            "take json, form, xml, delimited or fixed, or bring a codec of your own: {class: ...} or {command: [...]}"),
    /** Topic. */
    F02(
            "the topic of a broadcast has {sn}, so that each device hears its own",
            "write {sn} where the serial number stands, as in {prefix}/{sn}"),
    /** Placeholders. */
    F03("every {placeholder} is one that is known", "declare it under parameters, or write {{ for a brace"),
    /** Name. */
    F04(
            "the format has a name, a version that is one, and messages",
            "begin with format: acme, version: 1.0.0, messages: ..."),
    /** Places. */
    F05("two fields do not stand at one place", "give each its own place"),
    /** Fields. */
    F06(
            "a field of the old list stands once in a message",
            "in the new shape a field may stand in several places; both are held to agree"),
    /** Nesting. */
    F07("no field stands inside the place of another", "a place is a value or an object, not both"),
    /** Words. */
    F08(
            "words have a meaning that the field has, each its own",
            "GUIDANCE and ANNOUNCEMENT for mode, APPROVED and DECLINED for status, SALE for trans-type, CARD for pay-type"),
    /** Patterns. */
    F09(
            "a pattern has known letters and asks for what the field has",
            "letters as in yyyy-MM-dd HH:mm:ss, or epoch-s, epoch-ms; a date has no hours"),
    /** Regular expressions. */
    F10("a form is a regular expression", "quote it in single quotes, so that YAML keeps the backslashes"),
    /** Forms. */
    F11("a form takes the values that the field has", "try the form with the example that is told"),
    /** Decimals. */
    F12("decimals are 0 to 4, the smaller number first", "decimals: 2, or decimals: 0..2"),
    /** Options. */
    F13(
            "an option stands at a field whose kind has it",
            "digits for batch-no and trace-no, decimals and unit for amounts, pattern for dates and times, words for words and codes"),
    /** Types. */
    F14("a type is one that the kind of the field allows", "string or number; array for records alone"),
    /** Mask. */
    F15(
            "the mask says first, fill and last, shows at most ten digits and hides some",
            "mask: {first: 6, fill: \"*\", last: 4}"),
    /** Sale. */
    F16(
            "a sale has an amount and something that makes it this sale",
            "give it amount, and trace-no or order-no, or say identity: none"),
    /** Fields of another message. */
    F17("a field is one that this message can have", "look the fields up in show-format guide"),
    /** Outcome. */
    F18("an answer says what became of the request", "give it response-code, or say it under outcome"),
    /** Sensitive. */
    F19("track 2, PIN and EMV data are sensitive", "leave sensitive out: they always are"),
    /** YAML. */
    F20(
            "YAML: each key once, texts that look like something else in quotes",
            "write \"yes\", \"0777\" and \"1.10\" in quotes"),
    /** Bounds. */
    F21("max-bytes has room for what the form allows", "raise max-bytes or tighten the form"),
    /** Messages. */
    F22("a message is a body, a list of fields, or none", "write none for a message that the format does not have"),
    /** Keys. */
    F23("every key is known", "compare it with the keys that are told"),
    /** Secrets. */
    F24("no secret stands in the file", "make it a parameter: parameters: {key: {secret: true}}"),
    /** Content type. */
    F25("the content type fits the codec", "leave content-type out: the codec has one"),
    /** Discriminators. */
    F26("messages on one way can be told apart", "say what tells it under when"),
    /** Status words. */
    F27("a record's words are those of the answer", "check whether the server really writes two words for one thing"),
    /** Signatures. */
    F28("what is signed stands in the message", "check the places under over"),
    /** Round trip. */
    F29(
            "every message that is written is read back the same",
            "look at the field that is told: its form, pattern, prefix or digits"),
    /** Buffers. */
    F30("the published device has room for the field", "it matters where such a device is to read it");

    private final String text;
    private final String remedy;

    FormatLintRule(String text, String remedy) {
        this.text = text;
        this.remedy = remedy;
    }

    /** The id, as it is told: {@code F08}. */
    public String id() {
        return name();
    }

    /** The rule, as a sentence without a full stop. */
    public String text() {
        return text;
    }

    /** What to do. */
    public String remedy() {
        return remedy;
    }

    /** Whether a profile that breaks it can be used all the same. */
    public boolean isWarning() {
        return this == F19 || this == F21 || this == F25 || this == F27 || this == F30;
    }

    /** The rule of this id, in whatever case. */
    public static Optional<FormatLintRule> find(String id) {
        return Arrays.stream(values())
                .filter(rule -> rule.name().equalsIgnoreCase(id))
                .findFirst();
    }
}
