/**
 * The rules of names, packages and calls that every module of this product keeps, as tests that a module inherits. They
 * read compiled classes and source files, and know no requirement, no message and no server. What a module may import
 * stands in the {@code ArchitectureTest} of that module; which package may use which library, in {@link
 * org.cloudspeaker.conformance.architecture.LibraryRules}.
 */
@NullMarked
package org.cloudspeaker.conformance.architecture;

import org.jspecify.annotations.NullMarked;
