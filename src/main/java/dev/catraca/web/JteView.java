package dev.catraca.web;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.View;

/**
 * One template as a Spring view. The template gets the model's attributes and the {@link Screen}; an attribute that it
 * does not declare, or a declared one without default that the model lacks, is a bug and fails.
 */
record JteView(String template, TemplateEngine engine, Screens screens) implements View {

    private static final String HTML = "text/html;charset=UTF-8";

    @Override
    public String getContentType() {
        return HTML;
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var attributes = new Attributes(template);
        attributes.put("screen", screens.of(request));
        if (model != null) {
            model.forEach(attributes::put);
            // Spring puts one beside every object of the model
            attributes.keySet().removeIf(name -> name.startsWith(BindingResult.MODEL_KEY_PREFIX));
        }
        refuseUndeclared(attributes);
        var page = new Utf8ByteOutput();
        engine.render(template, attributes, page);
        Flash.forget(request, response);
        response.setContentType(HTML);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentLength(page.getContentLength());
        page.writeTo(response.getOutputStream());
    }

    private void refuseUndeclared(Attributes attributes) {
        var declared = engine.getParamInfo(template).keySet();
        for (var name : attributes.keySet()) {
            if (!declared.contains(name) && !name.equals("screen")) {
                throw new IllegalStateException("%s declares no @param %s".formatted(template, name));
            }
        }
    }

    /** JTE reads required parameters with {@code get} and those with a default with {@code getOrDefault}. */
    private static final class Attributes extends HashMap<String, Object> {

        private final String template;

        Attributes(String template) {
            this.template = template;
        }

        @Override
        public @Nullable Object get(Object name) {
            if (!containsKey(name)) {
                throw new IllegalStateException("%s needs @param %s".formatted(template, name));
            }
            return super.get(name);
        }
    }
}
