package io.zugang.sample.note;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class NoteRepository implements PanacheRepositoryBase<Note, UUID> {

    /** Forgets the tenant on purpose: only row-level security keeps the notes of others away. */
    List<Note> everything() {
        return listAll();
    }
}
