package dev.catraca.kernel;

import java.util.UUID;

/** The tenant that a thing belongs to; the first column of every key in the database. */
public record OrganizationId(UUID value) {

    public static OrganizationId next() {
        return new OrganizationId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
