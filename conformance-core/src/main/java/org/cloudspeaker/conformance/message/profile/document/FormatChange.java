package org.cloudspeaker.conformance.message.profile.document;

import org.cloudspeaker.conformance.message.MessageType;

/**
 * One thing that is another in a new format.
 *
 * @param type in which message
 * @param kind what kind of change it is
 * @param what the field, by its old place and its new
 * @param detail before and after
 * @param breaking whether somebody who follows the old format alone is broken by it
 */
public record FormatChange(MessageType type, ChangeKind kind, String what, String detail, boolean breaking) {
    /** What kind of change it is. */
    public enum ChangeKind {
        /** It stands under another name. */
        RENAMED,
        /** It stands elsewhere. */
        MOVED,
        /** It is of another type. */
        TYPE,
        /** It is of another unit. */
        UNIT,
        /** It is of another form or pattern. */
        FORM,
        /** It has other words. */
        WORDS,
        /** It was not there before. */
        NEW,
        /** It is there no more. */
        GONE,
        /** An answer says otherwise what became of the request. */
        OUTCOME,
        /** It is signed otherwise. */
        SIGNATURE,
        /** It is written otherwise, or travels otherwise. */
        TRANSPORT
    }
}
