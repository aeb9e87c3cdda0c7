package org.cloudspeaker.conformance.engine.junit;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cloudspeaker.conformance.engine.CheckDefinition;
import org.junit.jupiter.api.ClassDescriptor;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.ClassOrdererContext;
import org.junit.jupiter.api.MethodDescriptor;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.MethodOrdererContext;

/**
 * The order of checks: within a class first what others rest on, then by id; and of chapters so that what others rest
 * on comes first (the file before the connection, the connection before the sale), also where a chapter has two classes.
 */
public abstract class CatalogueOrderer implements MethodOrderer, ClassOrderer {
    /**
     * Chapters, and what of them has a place of its own: TLS before what is spoken over it, and late what began with the
     * run and takes its time.
     */
    private static final List<String> PLACES = List.of(
            "PAR",
            "OTA",
            "BRK-TLS",
            "BRK",
            "MSG",
            "TLS",
            "SAL",
            "QRY",
            "AMT",
            "IDM",
            "KEY",
            "ROB",
            "BRK-CON-06",
            "DEV",
            "E2E",
            "SIG",
            "FMT");

    private final CheckAnnotations annotations;

    /** With what says which methods are checks. */
    protected CatalogueOrderer(CheckAnnotations annotations) {
        this.annotations = annotations;
    }

    @Override
    public void orderMethods(MethodOrdererContext context) {
        Map<String, List<String>> needs = context.getMethodDescriptors().stream()
                .flatMap(method -> annotations.checkOf(method.getMethod()).stream())
                .collect(Collectors.toMap(CheckDefinition::id, CheckDefinition::needs));
        context.getMethodDescriptors()
                .sort(Comparator.<MethodDescriptor>comparingInt(method -> depth(id(method), needs))
                        .thenComparing(this::id));
    }

    /** How many checks of the same class have to come before this one, one after the other. */
    private static int depth(String id, Map<String, List<String>> needs) {
        return needs.getOrDefault(id, List.of()).stream()
                .filter(needs::containsKey)
                .mapToInt(need -> 1 + depth(need, needs))
                .max()
                .orElse(0);
    }

    @Override
    public void orderClasses(ClassOrdererContext context) {
        List<ChapterClassRank> ranks =
                context.getClassDescriptors().stream().map(this::rank).toList();
        context.getClassDescriptors()
                .sort(Comparator.comparingInt(this::place)
                        .thenComparingInt(type -> rank(type).depth(ranks))
                        .thenComparing(type -> type.getTestClass().getName()));
    }

    private ChapterClassRank rank(ClassDescriptor type) {
        return ChapterClassRank.of(type.getTestClass(), place(type), annotations);
    }

    private String id(MethodDescriptor method) {
        return annotations.checkOf(method.getMethod()).map(CheckDefinition::id).orElse("");
    }

    /** The place of the last of its checks, or of a later one that they rest on. */
    private int place(ClassDescriptor type) {
        ChapterClassRank rank = ChapterClassRank.of(type.getTestClass(), PLACES.size(), annotations);
        return Stream.concat(rank.checks().stream(), rank.needs().stream())
                .mapToInt(CatalogueOrderer::placeOf)
                .max()
                .orElse(PLACES.size());
    }

    private static int placeOf(String id) {
        return IntStream.range(0, PLACES.size())
                .filter(i -> id.equals(PLACES.get(i)) || id.startsWith(PLACES.get(i) + "-"))
                .boxed()
                .max(Comparator.comparingInt(i -> PLACES.get(i).length()))
                .orElse(PLACES.size());
    }
}
