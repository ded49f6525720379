package dev.catraca.services;

/** Where a service is in its life: waiting for its payment first, terminated for good at last. */
public enum ServiceState {
    WAITING,
    ACTIVE,
    SUSPENDED,
    TERMINATED
}
