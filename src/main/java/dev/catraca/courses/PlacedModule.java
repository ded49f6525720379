package dev.catraca.courses;

/** A module and its place in the course. */
record PlacedModule(ModuleId id, int position, String title) {}
