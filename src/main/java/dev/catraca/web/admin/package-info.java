/** The back office, under {@code /admin}: one {@code ...Pages} controller per thing the staff works with. */
@NullMarked
package dev.catraca.web.admin;

import org.jspecify.annotations.NullMarked;
