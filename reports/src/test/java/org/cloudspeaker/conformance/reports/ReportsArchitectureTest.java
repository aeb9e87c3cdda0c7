package org.cloudspeaker.conformance.reports;

import org.cloudspeaker.conformance.architecture.ModuleArchitecture;

/** What the packages of the reports import: of the core, the run and the catalogue alone. */
class ReportsArchitectureTest extends ModuleArchitecture {
    ReportsArchitectureTest() {
        super("""
                reports          : catalogue result
                reports.text     :
                reports.html     : catalogue result reports reports.text
                reports.json     : catalogue result reports reports.text
                reports.markdown : catalogue result reports reports.text
                reports.junitxml : catalogue result reports reports.text
                """);
    }
}
