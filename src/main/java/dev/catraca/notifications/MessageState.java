package dev.catraca.notifications;

/** Where a mail stands. WAITING: the organization has no mail server yet. */
public enum MessageState {
    QUEUED,
    WAITING,
    SENT,
    FAILED,
    EXPIRED
}
