/** Somebody else's code: classes that certify a target. For what comes of them look in our tests of a JUnit run. */
@NullMarked
package com.acme;

import org.jspecify.annotations.NullMarked;
