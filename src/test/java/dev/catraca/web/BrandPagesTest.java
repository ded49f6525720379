package dev.catraca.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.catraca.documents.BrandColor;
import org.junit.jupiter.api.Test;

class BrandPagesTest {

    @Test
    void the_stylesheet_holds_nothing_but_colors() {
        assertThat(BrandPages.rules(BrandColor.of("#ffdd00")))
                .contains(
                        "--tblr-primary: #ffdd00;", "--tblr-primary-rgb: 255, 221, 0;", "--tblr-primary-fg: #000000;");
    }
}
