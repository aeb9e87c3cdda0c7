package org.cloudspeaker.conformance.engine.junit;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.junit.platform.commons.support.ReflectionSupport;
import org.junit.platform.engine.UniqueId;

/**
 * A class that names a target.
 *
 * @param type the class
 * @param declaration what it says
 * @param isChapter whether it is a chapter itself, which runs alone
 */
record CertifiedClass(Class<?> type, TargetDeclaration declaration, boolean isChapter) {
    private static final Set<String> CLASSES = Set.of("suite", "class");

    /** The class that a test or container belongs to: the suite that selected it, or its own class. */
    static Optional<CertifiedClass> of(UniqueId id, CheckAnnotations annotations) {
        return id.getSegments().stream()
                .filter(segment -> CLASSES.contains(segment.getType()))
                .findFirst()
                .flatMap(segment ->
                        ReflectionSupport.tryToLoadClass(segment.getValue()).toOptional())
                .flatMap(type -> annotations
                        .targetOf(type)
                        .map(target -> new CertifiedClass(type, target, annotations.isChapter(type))));
    }

    /** The target file in the working directory or on the class path, if it is in one of them. */
    Optional<Path> targetFile() {
        return Optional.of(Path.of(declaration.file())).filter(Files::exists).or(this::onClassPath);
    }

    private Optional<Path> onClassPath() {
        return Optional.ofNullable(type.getResource(declaration.file()))
                .or(() -> Optional.ofNullable(type.getResource("/" + declaration.file())))
                .flatMap(CertifiedClass::file);
    }

    /** A resource as a file; one that is packed into a jar is none, and could not be beside its parameter file. */
    private static Optional<Path> file(URL url) {
        try {
            URI uri = url.toURI();
            return Optional.of(uri).filter(it -> "file".equals(it.getScheme())).map(it -> asSeenFromHere(Path.of(it)));
        } catch (URISyntaxException | FileSystemNotFoundException e) {
            return Optional.empty();
        }
    }

    /** Short in messages: the test class path is mostly inside the working directory. */
    private static Path asSeenFromHere(Path file) {
        Path here = Path.of("").toAbsolutePath();
        return file.startsWith(here) ? here.relativize(file) : file;
    }
}
