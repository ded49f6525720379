package dev.catraca.identity;

/** Whoever stands at a door: where they come from and with which browser. */
public record Visitor(String ip, String userAgent) {}
