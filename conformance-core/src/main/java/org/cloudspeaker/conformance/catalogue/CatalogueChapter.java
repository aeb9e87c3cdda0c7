package org.cloudspeaker.conformance.catalogue;

/**
 * A chapter of the catalogue.
 *
 * @param id three capital letters or digits, the part of a requirement's id before the first dash ({@code SAL})
 * @param title what the chapter covers, in a few words
 */
public record CatalogueChapter(String id, String title) {}
