package dev.catraca.web.portal;

import dev.catraca.files.FileContent;
import dev.catraca.files.FileId;
import dev.catraca.files.Files;
import dev.catraca.identity.Open;
import dev.catraca.kernel.Refusal;
import dev.catraca.organizations.Organizations;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The organization's logo, as its pages and mails show it. */
@Controller
class LogoPages {

    private final Organizations organizations;
    private final Files files;

    LogoPages(Organizations organizations, Files files) {
        this.organizations = organizations;
        this.files = files;
    }

    @Open("visitors see it on the payment page")
    @GetMapping("/o/{slug}/logo")
    ResponseEntity<byte[]> show() {
        var logo = organizations.current().brand().logoFileId();
        if (logo == null) {
            throw new Refusal.NotFound("id");
        }
        FileContent content = files.open(new FileId(logo));
        return content.picture();
    }
}
