package dev.catraca.seats;

import dev.catraca.courses.CourseId;
import dev.catraca.customers.CustomerId;

/** A student whose way into a course would close; {@code keeps} if another one stays open. */
public record Loss(CustomerId student, CourseId course, boolean keeps) {}
