/**
 * Payment cards: numbers and their check digit, masks, track 2, chip data (BER-TLV), PIN blocks, triple DES, and
 * where card data hides in a text. It knows no message and no server. For the messages that carry a card look in
 * {@code message}.
 */
@NullMarked
package org.cloudspeaker.conformance.card;

import org.jspecify.annotations.NullMarked;
