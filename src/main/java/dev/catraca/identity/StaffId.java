package dev.catraca.identity;

import java.util.UUID;

/** A member of the staff of one organization. */
public record StaffId(UUID value) {}
