package org.cloudspeaker.conformance.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDirFactory;

/**
 * Gives every temporary folder of a test a number that looks like a card's: a folder of the user's own may have one,
 * and is shown all the same. By chance, one folder in ten would.
 */
public final class CardLikeTempDirFactory implements TempDirFactory {
    @Override
    public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext test) throws IOException {
        return Files.createTempDirectory("9935642445751163857-");
    }
}
