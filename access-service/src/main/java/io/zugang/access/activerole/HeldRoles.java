package io.zugang.access.activerole;

import java.util.List;

/** Tells what an account holds; the slice of assignments knows it. */
public interface HeldRoles {

    /** Every role that is assigned to the account itself, oldest first, read anew. */
    List<HeldRole> of(Holder holder);
}
