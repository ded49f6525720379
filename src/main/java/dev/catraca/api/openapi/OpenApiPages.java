package dev.catraca.api.openapi;

import dev.catraca.api.json.ApiJson;
import dev.catraca.identity.Open;
import java.time.Duration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves the document, and Swagger UI as its reader. */
@RestController
class OpenApiPages {

    private static final String PUBLIC = "the reference is public, and names nobody's data";
    private static final CacheControl AN_HOUR = CacheControl.maxAge(Duration.ofHours(1));
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';"
            + " img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final OpenApi openApi;

    OpenApiPages(OpenApi openApi) {
        this.openApi = openApi;
    }

    @GetMapping("/api/v1/openapi.json")
    @Open(PUBLIC)
    ResponseEntity<byte[]> document() {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(ApiJson.MAPPER.writeValueAsBytes(openApi.document()));
    }

    @GetMapping("/api/docs")
    @Open(PUBLIC)
    ResponseEntity<Resource> page() {
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("text/html;charset=UTF-8"))
                .header("Content-Security-Policy", POLICY)
                .body(new ClassPathResource("openapi/docs.html"));
    }

    @GetMapping("/api/docs/start.js")
    @Open(PUBLIC)
    ResponseEntity<Resource> script() {
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("text/javascript;charset=UTF-8"))
                .cacheControl(AN_HOUR)
                .body(new ClassPathResource("openapi/start.js"));
    }
}
