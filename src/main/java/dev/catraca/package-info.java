@NullMarked
package dev.catraca;

import org.jspecify.annotations.NullMarked;
