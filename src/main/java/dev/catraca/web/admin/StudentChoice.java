package dev.catraca.web.admin;

import java.util.List;

/** The student of a form: a customer found or offered, or one to be made in place; and who that may be already. */
public record StudentChoice(CustomerChoice choice, boolean mayMake, List<Alike> alike) {

    /** What the field says for somebody who isn't a customer yet. */
    public static final String NEW = "new";

    public boolean isNew() {
        return choice.chosen().equals(NEW);
    }
}
