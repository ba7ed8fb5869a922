package io.zugang.sample.note;

import io.zugang.platform.http.CommonProblem;
import io.zugang.platform.http.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class NoteService {

    private final NoteRepository notes;

    NoteService(NoteRepository notes) {
        this.notes = notes;
    }

    @Transactional
    Note create(UUID tenantId, String text) {
        var note = new Note(tenantId, text);
        notes.persistAndFlush(note);
        return note;
    }

    @Transactional
    Note find(UUID id) {
        return notes.findByIdOptional(id)
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND, "There is no such note."));
    }

    @Transactional
    List<Note> all() {
        return notes.everything();
    }

    @Transactional
    Note rewrite(UUID id, long version, String text) {
        var note = find(id);
        note.requireVersion(version);
        note.rewrite(text);
        notes.flush();
        return note;
    }
}
