package org.cloudspeaker.conformance.junit;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
public final class CatalogueOrder implements MethodOrderer, ClassOrderer {
    private static final List<String> CHAPTERS =
            List.of("PAR", "OTA", "BRK", "MSG", "TLS", "SAL", "QRY", "AMT", "IDM", "KEY", "ROB", "E2E", "DEV");

    @Override
    public void orderMethods(MethodOrdererContext context) {
        Map<String, List<String>> needs = context.getMethodDescriptors().stream()
                .flatMap(method -> method.findAnnotation(Verifies.class).stream())
                .collect(Collectors.toMap(Verifies::value, check -> List.of(check.needs())));
        context.getMethodDescriptors()
                .sort(Comparator.<MethodDescriptor>comparingInt(method -> depth(id(method), needs))
                        .thenComparing(CatalogueOrder::id));
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
        List<ClassRank> ranks =
                context.getClassDescriptors().stream().map(CatalogueOrder::rank).toList();
        context.getClassDescriptors()
                .sort(Comparator.comparingInt(CatalogueOrder::place)
                        .thenComparingInt(type -> rank(type).depth(ranks))
                        .thenComparing(type -> type.getTestClass().getName()));
    }

    private static ClassRank rank(ClassDescriptor type) {
        return ClassRank.of(type.getTestClass(), place(type));
    }

    private static String id(MethodDescriptor method) {
        return method.findAnnotation(Verifies.class).map(Verifies::value).orElse("");
    }

    /** The place of its chapter, or of a later chapter that one of its checks rests on. */
    private static int place(ClassDescriptor type) {
        int own = type.findAnnotation(ConformanceChapter.class)
                .map(chapter -> CHAPTERS.indexOf(chapter.value()))
                .orElse(CHAPTERS.size());
        return ClassRank.of(type.getTestClass(), own).needs().stream()
                .mapToInt(need -> CHAPTERS.indexOf(need.split("-", 2)[0]))
                .reduce(own, Math::max);
    }
}
