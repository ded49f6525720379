package dev.catraca.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.catraca.identity.Needs;
import dev.catraca.identity.NeedsCustomer;
import dev.catraca.identity.Open;
import dev.catraca.support.CatracaTest;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@CatracaTest
class RoutesTest {

    private static final List<Class<? extends Annotation>> AUTHORITIES =
            List.of(Needs.class, NeedsCustomer.class, Open.class);

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Test
    void every_handler_names_exactly_one_authority() {
        assertThat(ours().toList())
                .isNotEmpty()
                .allSatisfy(handler -> assertThat(AUTHORITIES.stream().filter(handler::hasMethodAnnotation))
                        .as(handler.toString())
                        .hasSize(1));
    }

    @Test
    void nobody_else_serves_anything_but_errors() {
        var others = mapping.getHandlerMethods().values().stream()
                .filter(handler -> !handler.getBeanType().getName().startsWith("dev.catraca."))
                .map(handler -> handler.getBeanType().getSimpleName());
        assertThat(others).allMatch(name -> name.equals("BasicErrorController"));
    }

    private Stream<HandlerMethod> ours() {
        return mapping.getHandlerMethods().values().stream()
                .filter(handler -> handler.getBeanType().getName().startsWith("dev.catraca."));
    }
}
