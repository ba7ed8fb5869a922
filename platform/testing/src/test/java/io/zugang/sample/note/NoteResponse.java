package io.zugang.sample.note;

import java.util.UUID;

record NoteResponse(UUID id, UUID tenantId, String text) {

    static NoteResponse of(Note note) {
        return new NoteResponse(note.id(), note.tenantId(), note.text());
    }
}
