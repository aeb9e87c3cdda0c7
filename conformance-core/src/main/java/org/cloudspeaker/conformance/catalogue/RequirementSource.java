package org.cloudspeaker.conformance.catalogue;

/** Where a requirement comes from. */
public enum RequirementSource {
    /** The vendor's integration guide; the clause is its section number. */
    GUIDE("the guide"),
    /** What the device's published firmware does where the guide is silent; the clause is a topic. */
    FIRMWARE("device firmware"),
    /** A public standard; the clause names the document and its section. */
    STANDARD("standard");

    private final String title;

    RequirementSource(String title) {
        this.title = title;
    }

    /** The source as it stands in a sentence, for example {@code device firmware}. */
    public String title() {
        return title;
    }
}
