/** Classes as an integrator writes them, outside our packages: they certify a target. They are run by our tests of JUnit. */
@NullMarked
package com.acme;

import org.jspecify.annotations.NullMarked;
