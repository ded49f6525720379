/** The customers' area, under {@code /o/}: the organization's brand, no sidebar. */
@NullMarked
package dev.catraca.web.portal;

import org.jspecify.annotations.NullMarked;
