package dev.catraca.web;

/** One tab of a page; tabs are links, so each has an address of its own. */
public record Tab(String label, String href, boolean active) {}
