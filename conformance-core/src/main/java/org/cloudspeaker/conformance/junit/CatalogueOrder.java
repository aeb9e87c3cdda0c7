package org.cloudspeaker.conformance.junit;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.ClassDescriptor;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.ClassOrdererContext;
import org.junit.jupiter.api.MethodDescriptor;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.MethodOrdererContext;

/**
 * The order of checks: by id within a chapter, and of chapters so that what others rest on comes first (the file before
 * the connection, the connection before the sale).
 */
public final class CatalogueOrder implements MethodOrderer, ClassOrderer {
    private static final List<String> CHAPTERS =
            List.of("PAR", "OTA", "BRK", "MSG", "TLS", "SAL", "QRY", "AMT", "IDM", "KEY", "ROB", "E2E", "DEV");

    @Override
    public void orderMethods(MethodOrdererContext context) {
        context.getMethodDescriptors().sort(Comparator.comparing(CatalogueOrder::id));
    }

    @Override
    public void orderClasses(ClassOrdererContext context) {
        context.getClassDescriptors().sort(Comparator.comparingInt(CatalogueOrder::place));
    }

    private static String id(MethodDescriptor method) {
        return method.findAnnotation(Verifies.class).map(Verifies::value).orElse("");
    }

    private static int place(ClassDescriptor type) {
        return type.findAnnotation(ConformanceChapter.class)
                .map(chapter -> CHAPTERS.indexOf(chapter.value()))
                .orElse(CHAPTERS.size());
    }
}
