package dev.catraca.organizations;

import java.time.Instant;
import java.util.List;

/** Clocks that stood in the past follow the machine's again. */
public record ClocksReleased(List<Instant> at) {}
