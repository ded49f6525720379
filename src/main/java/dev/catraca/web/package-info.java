/**
 * The house's pages: server-rendered JTE, htmx for partial updates, Tabler for looks. This package holds what all pages
 * share (the {@link dev.catraca.web.Screen} of each template, forms, lists as CSV, errors, security headers); {@code
 * admin}, {@code portal} and {@code checkout} hold the pages themselves. Sees every module, is seen by none.
 */
@NullMarked
package dev.catraca.web;

import org.jspecify.annotations.NullMarked;
