package dev.catraca.identity;

/** Whom to invite, and what they will be trusted with. */
public record NewStaff(String name, String email, Role role) {}
