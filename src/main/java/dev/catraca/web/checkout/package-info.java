/** What whoever has a payment link sees, without signing in: one invoice, in the organization's brand, phone first. */
@NullMarked
package dev.catraca.web.checkout;

import org.jspecify.annotations.NullMarked;
