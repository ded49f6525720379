package dev.catraca.notifications;

/** A mail written out: what its reader sees. */
public record Letter(String subject, String html, String plain) {}
