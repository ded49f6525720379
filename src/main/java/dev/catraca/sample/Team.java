package dev.catraca.sample;

import dev.catraca.identity.NewStaff;
import dev.catraca.identity.Role;
import dev.catraca.identity.Staff;
import dev.catraca.identity.StaffId;
import dev.catraca.kernel.Actor;

/** Who works at the school; the history names them. */
record Team(Actor owner, Actor admin, Actor finance, Actor support, Actor teacher) {

    static final String OWNER_EMAIL = "helena.prado@example.com";

    /** Everybody joins with the same password; one of them may not come in any more. */
    static Team join(Staff staff, String password) {
        var team = new Team(
                hire(staff, "Helena Prado", OWNER_EMAIL, Role.OWNER, password),
                hire(staff, "Marina Couto", "marina.couto@example.com", Role.ADMIN, password),
                hire(staff, "Renato Figueiredo", "renato.figueiredo@example.com", Role.FINANCE, password),
                hire(staff, "Bia Nogueira", "bia.nogueira@example.com", Role.SUPPORT, password),
                hire(staff, "Caetano Lins", "caetano.lins@example.com", Role.INSTRUCTOR, password));
        hire(staff, "Olívia Sales", "olivia.sales@example.com", Role.VIEWER, password);
        var gone = hire(staff, "Débora Pires", "debora.pires@example.com", Role.SUPPORT, password);
        if (gone.id() != null) {
            staff.suspend(new StaffId(gone.id()));
        }
        return team;
    }

    private static Actor hire(Staff staff, String name, String email, Role role, String password) {
        var invitation = staff.invite(new NewStaff(name, email, role));
        var token =
                Staff.readInvitation(invitation.url().substring(invitation.url().lastIndexOf('/') + 1));
        if (staff.accept(token.orElseThrow(), name, password, "").isEmpty()) {
            throw new IllegalStateException("nobody else can have answered this invitation");
        }
        return new Actor(Actor.Kind.STAFF, invitation.staff().value(), name);
    }
}
