package org.cloudspeaker.conformance.suites.files.parameter;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cloudspeaker.conformance.config.document.JsonType;
import org.cloudspeaker.conformance.config.document.TextPosition;
import org.cloudspeaker.conformance.config.parameter.ParameterFile;
import org.cloudspeaker.conformance.config.parameter.ParameterKey;
import org.cloudspeaker.conformance.config.parameter.ParameterKeyOccurrence;
import org.cloudspeaker.conformance.config.parameter.ParameterValue;
import org.cloudspeaker.conformance.engine.role.CaseRunner;
import org.cloudspeaker.conformance.evidence.Discrepancy;
import org.cloudspeaker.conformance.evidence.InconclusiveException;
import org.cloudspeaker.conformance.suites.assertions.DiscrepancyAssert;

/**
 * Assertions on a parameter file. What is not there to be looked at is no second failure beside the one that says so
 * (PAR-01, PAR-03, PAR-04), and no pass either: it leaves the requirement open.
 */
public final class ParameterFileAssert extends DiscrepancyAssert<ParameterFileAssert, ParameterFile> {
    private ParameterFileAssert(ParameterFile file) {
        super(file, ParameterFileAssert.class);
    }

    /** Begins assertions on this parameter file. */
    public static ParameterFileAssert assertThat(ParameterFile file) {
        return new ParameterFileAssert(file);
    }

    @Override
    protected String sent() {
        return actual.name();
    }

    /** UTF-8 from the first byte to the last; a byte order mark would stand before the first. */
    public ParameterFileAssert isUtf8WithoutMark() {
        holds(!actual.hasByteOrderMark(), "UTF-8 without a byte order mark", "the bytes EF BB BF at its beginning");
        actual.invalidUtf8At().ifPresent(at -> {
            throw new Discrepancy(sent(), "UTF-8", "another encoding, from byte " + (at + 1) + " on");
        });
        return this;
    }

    /** One strict JSON value (RFC 8259). */
    public ParameterFileAssert isStrictJson() {
        actual.syntaxProblem().ifPresent(problem -> {
            Discrepancy broken = new Discrepancy(problem.at().in(sent()), "strict JSON", problem.found());
            throw problem.isSuperfluousComma()
                    ? broken.withCorrection("line " + problem.at().line() + " without this comma")
                    : broken;
        });
        return this;
    }

    /** An object, not a list or a single value. */
    public ParameterFileAssert isAnObject() {
        return holds(actual.isObject(), "one JSON object", "another JSON value");
    }

    /** At most so many bytes. */
    public ParameterFileAssert hasAtMost(int bytes) {
        return holds(actual.size() <= bytes, "at most " + bytes + " bytes", actual.size() + " bytes");
    }

    /** An object stands under this name. */
    public ParameterFileAssert hasObject(String object) {
        return holds(has(object), "an object " + object, found(object));
    }

    /** An object that its required keys can stand in: one failure for all keys of an object that is not there. */
    public ParameterFileAssert hasPlaceForKeysOf(String object) {
        String keys = Stream.of(ParameterKey.values())
                .filter(key -> key.required() && key.object().equals(object))
                .map(ParameterKey::key)
                .collect(Collectors.joining(", "));
        return holds(has(object), "in an object " + object + ": " + keys, found(object));
    }

    /** A required key is there, if its object is, and any key that is there has the guide's type. */
    public ParameterFileAssert hasWithItsType(ParameterKey key) {
        Optional<ParameterValue> value = actual.value(key);
        if (value.isEmpty() && key.required() && has(key.object())) {
            throw missing(key, key.type().words());
        }
        value.ifPresent(there -> new ParameterValueAssert(sent(), there).hasItsType());
        return this;
    }

    /** A key is there and not blank. */
    public ParameterFileAssert hasFilledIn(ParameterKey key) {
        ParameterValue value = actual.value(key).orElseThrow(() -> missing(key, "a value"));
        new ParameterValueAssert(sent(), value).isFilledIn();
        return this;
    }

    /** The values of two keys differ, where both can be seen. */
    public ParameterFileAssert hasDifferent(ParameterKey one, ParameterKey other) {
        boolean both = Stream.of(one, other)
                .allMatch(key -> actual.value(key).filter(this::isText).isPresent());
        if (both) {
            value(other).isAnotherPathThan(value(one));
        }
        return this;
    }

    /** The URL that the device puts together from endpoint, port and this path has at most so many bytes. */
    public ParameterFileAssert hasUrlOfAtMost(int most, ParameterKey path) {
        int bytes = value(ParameterKey.PGW_ENDPOINT).bytes()
                + 1
                + value(ParameterKey.PGW_PORT).bytes()
                + value(path).bytes();
        value(path).makesAUrlOf(bytes, most);
        return this;
    }

    /** No key stands a second time in its object. */
    public ParameterFileAssert hasEachKeyOnce(CaseRunner cases) {
        requireReadable();
        cases.each(actual.duplicateKeys(), ParameterKeyOccurrence::path, again -> {
            throw new Discrepancy(place(again), again.key() + " once", "a second " + again.key());
        });
        return this;
    }

    /** No key stands where the guide has none of this name. */
    public ParameterFileAssert hasOnlyKeysOfTheGuide(CaseRunner cases) {
        requireReadable();
        cases.each(actual.unknownKeys(), ParameterKeyOccurrence::path, unknown -> {
            String where = unknown.object().isEmpty() ? "outside mqtt and payment" : "in " + unknown.object();
            Discrepancy found = new Discrepancy(place(unknown), "a key of the guide", unknown.key() + " " + where);
            throw unknown.closestKey()
                    .map(key -> found.withCorrection('"' + key.key() + "\":... in " + key.object()))
                    .orElse(found);
        });
        return this;
    }

    /** The keys whose values are there. */
    public List<ParameterKey> presentKeys() {
        List<ParameterKey> present = Stream.of(ParameterKey.values())
                .filter(key -> actual.value(key).isPresent())
                .toList();
        if (present.isEmpty()) {
            throw new InconclusiveException(sent() + " holds no value that the guide knows");
        }
        return present;
    }

    /** On the value of a key, which has to be there. */
    public ParameterValueAssert value(ParameterKey key) {
        return actual.value(key)
                .map(value -> new ParameterValueAssert(sent(), value))
                .orElseThrow(() -> new InconclusiveException(sent() + " has no " + key.key() + " to look at"));
    }

    /** Tries every key; one that cannot be looked at leaves the requirement open, unless another one breaks it. */
    public ParameterFileAssert each(
            CaseRunner cases, Collection<ParameterKey> keys, BiConsumer<ParameterFileAssert, ParameterKey> check) {
        List<InconclusiveException> unseen = new ArrayList<>();
        List<ParameterKey> sound = new ArrayList<>();
        cases.each(keys, ParameterKey::key, key -> {
            try {
                check.accept(this, key);
                sound.add(key);
            } catch (InconclusiveException e) {
                unseen.add(e);
            }
        });
        boolean broken = sound.size() + unseen.size() < keys.size();
        if (!unseen.isEmpty() && !broken) {
            throw unseen.get(0);
        }
        return this;
    }

    private void requireReadable() {
        if (!actual.isObject()) {
            throw new InconclusiveException(sent() + " holds no object that could be looked into");
        }
    }

    private boolean has(String object) {
        return actual.typeOf(object).filter(JsonType.OBJECT::equals).isPresent();
    }

    private String found(String object) {
        return actual.typeOf(object).map(JsonType::words).orElse("no " + object);
    }

    private boolean isText(ParameterValue value) {
        return value.type() == JsonType.STRING;
    }

    private String place(ParameterKeyOccurrence key) {
        return new TextPosition(key.line(), key.column()).in(sent()) + " " + key.path();
    }

    private Discrepancy missing(ParameterKey key, String expected) {
        return new Discrepancy(sent() + " " + key.object() + "." + key.key(), expected, "no such key");
    }
}
