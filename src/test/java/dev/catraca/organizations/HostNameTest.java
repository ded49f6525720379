package dev.catraca.organizations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostNameTest {

    @ParameterizedTest
    @CsvSource({
        "aluno.escola.com.br, aluno.escola.com.br",
        "ALUNO.Escola.Com.BR, aluno.escola.com.br",
        "'  aluno.escola.com.br. ', aluno.escola.com.br",
        "https://aluno.escola.com.br/, aluno.escola.com.br",
        "HTTP://escola.com.br, escola.com.br",
        "alúno.educação.com.br, xn--alno-rra.xn--educao-7ta5a.com.br",
        "escola.рф, escola.xn--p1ai",
        "1.2.3.escola.com, 1.2.3.escola.com"
    })
    void is_read_as_it_is_looked_up(String typed, String host) {
        assertThat(HostName.read(typed).map(HostName::value)).contains(host);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "escola",
                "localhost",
                "10.0.0.1",
                "1.2.3",
                "[::1]",
                "2001:db8::1",
                "aluno.escola.com.br:8443",
                "aluno.escola.com.br/curso",
                "https://eu@aluno.escola.com.br",
                "-aluno.escola.com.br",
                "aluno-.escola.com.br",
                "aluno..escola.com.br",
                "alu no.escola.com.br",
                "*.escola.com.br",
                "aluno_x.escola.com.br",
                "aluno.escola.com.br#",
                "aluno.escola.com.br\r\nX: y",
                "javascript:alert(1)",
                "a.b\u0000.com"
            })
    void what_is_no_name_of_a_site_is_refused(String typed) {
        assertThat(HostName.read(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {64, 300})
    void and_so_is_what_is_too_long(int length) {
        assertThat(HostName.read("a".repeat(length) + ".com")).isEmpty();
        assertThat(HostName.read("a.".repeat(length) + "com").isEmpty()).isEqualTo(length > 126);
    }
}
