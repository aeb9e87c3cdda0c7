package org.cloudspeaker.conformance.engine.junit;

import java.util.Optional;
import org.cloudspeaker.conformance.engine.run.RequirementSelection;

/**
 * What a class says of the target that it is to be run over.
 *
 * @param file the target file, in the working directory or on the class path; empty: the target is made in code
 * @param source the class that makes it there
 * @param report the folder for reports
 * @param strict whether a broken SHOULD fails
 * @param selection the requirements that it asks for, without what they rest on
 */
public record TargetDeclaration(
        String file, Optional<Class<?>> source, String report, boolean strict, RequirementSelection selection) {}
