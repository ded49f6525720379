package dev.catraca.web.admin;

import dev.catraca.files.Files;
import dev.catraca.organizations.OrganizationChange;
import dev.catraca.organizations.Organizations;
import dev.catraca.web.Form;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Takes the picture that an organization shows its customers. PNG or JPEG, for it is also printed into PDFs. */
@Component
class Logos {

    private static final String FIELD = "logo";
    private static final int MAX_BYTES = 1024 * 1024;
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G'};
    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};

    private final Files files;
    private final Organizations organizations;

    Logos(Files files, Organizations organizations) {
        this.files = files;
        this.organizations = organizations;
    }

    /** Notes what is wrong with an upload; none is fine. The content decides, not the name. */
    static void check(Form form, @Nullable MultipartFile logo) {
        if (logo == null || logo.isEmpty()) {
            return;
        }
        if (logo.getSize() > MAX_BYTES) {
            form.reject(FIELD, "file_too_large", 1);
        } else if (!begins(bytes(logo), PNG) && !begins(bytes(logo), JPEG)) {
            form.reject(FIELD, "not_a_picture");
        }
    }

    /** Keeps a checked upload as the current organization's logo; none changes nothing. */
    void keep(@Nullable MultipartFile logo) {
        if (logo == null || logo.isEmpty()) {
            return;
        }
        var name = Objects.requireNonNullElse(logo.getOriginalFilename(), FIELD);
        var file = files.store(name, bytes(logo));
        organizations.change(with(file.id().value()));
    }

    private OrganizationChange with(UUID logo) {
        var now = OrganizationChange.of(organizations.current());
        return new OrganizationChange(
                now.name(),
                now.taxId(),
                now.timeZone(),
                now.language(),
                now.city(),
                now.brandName(),
                logo,
                now.color(),
                now.pix(),
                now.bankInstructions(),
                now.policies());
    }

    private static boolean begins(byte[] content, byte[] start) {
        return content.length > start.length && Arrays.equals(content, 0, start.length, start, 0, start.length);
    }

    private static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }
}
