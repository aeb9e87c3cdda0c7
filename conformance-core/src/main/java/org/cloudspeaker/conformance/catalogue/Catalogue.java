package org.cloudspeaker.conformance.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All requirements, in the catalogue's order, read from {@code requirements.yaml} beside this class.
 *
 * <p>The catalogue is data. A check refers to a requirement by its id alone.
 */
public final class Catalogue {
    private static final String RESOURCE = "requirements.yaml";

    private final String name;
    private final List<CatalogueChapter> chapters;
    private final List<CertificationProfile> profiles;
    private final Map<String, Requirement> byId;
    private final List<String> order;

    private Catalogue(CatalogueFile data) {
        name = data.catalogue();
        chapters = List.copyOf(data.chapters());
        profiles = List.copyOf(data.profiles());
        byId = new LinkedHashMap<>();
        for (Requirement requirement : data.requirements()) {
            if (byId.putIfAbsent(requirement.id(), requirement) != null) {
                throw new IllegalStateException("the catalogue holds " + requirement.id() + " twice");
            }
        }
        order = new ArrayList<>(byId.keySet());
    }

    /**
     * Reads the catalogue that this version ships.
     *
     * @throws IllegalStateException if it holds an id twice
     */
    public static Catalogue load() {
        return new Catalogue(YamlResource.read(RESOURCE, CatalogueFile.class));
    }

    /** The edition of the norm, for example {@code guide-2025-12}. */
    public String name() {
        return name;
    }

    /** The chapters in the catalogue's order. */
    public List<CatalogueChapter> chapters() {
        return chapters;
    }

    /** What a target can be certified for, narrow ones first. */
    public List<CertificationProfile> profiles() {
        return profiles;
    }

    /** All requirements in the catalogue's order. */
    public List<Requirement> requirements() {
        return List.copyOf(byId.values());
    }

    /** The requirement with this id, if the catalogue has it. */
    public Optional<Requirement> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /**
     * The requirement with this id.
     *
     * @throws IllegalArgumentException if the catalogue does not have it
     */
    public Requirement get(String id) {
        return find(id).orElseThrow(
                        () -> new IllegalArgumentException("the catalogue has no requirement '" + id + "'"));
    }

    /** Where an id stands in the catalogue, from 0; unknown ids come after all others. */
    public int position(String id) {
        int at = order.indexOf(id);
        return at < 0 ? order.size() : at;
    }

    private record CatalogueFile(
            String catalogue,
            List<CatalogueChapter> chapters,
            List<CertificationProfile> profiles,
            List<Requirement> requirements) {}
}
