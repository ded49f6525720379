package dev.catraca.web.admin;

import dev.catraca.files.Files;
import dev.catraca.files.Pictures;
import dev.catraca.kernel.Refusal;
import dev.catraca.organizations.Organization;
import dev.catraca.organizations.OrganizationChange;
import dev.catraca.organizations.Organizations;
import dev.catraca.web.Form;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Takes the picture that an organization shows its customers; whatever was sent, it is small and harmless after. */
@Component
class Logos {

    private static final String FIELD = "logo";
    /** Pixels of its longer side: sharp on every screen, and light enough for every mail. */
    private static final int LONGEST_SIDE = 640;

    private static final int PNG = 0x89;

    private final Files files;
    private final Organizations organizations;

    Logos(Files files, Organizations organizations) {
        this.files = files;
        this.organizations = organizations;
    }

    /** The upload as it may be kept; empty if there is none, or if the form now says what is wrong with it. */
    static Optional<ByteArrayResource> read(Form form, @Nullable MultipartFile logo) {
        var name = logo == null ? null : logo.getOriginalFilename();
        if (logo == null || name == null || name.isBlank()) {
            return Optional.empty();
        }
        if (logo.getSize() > Files.MAX_BYTES) {
            form.reject(FIELD, "file_too_large", Files.MAX_BYTES / (1024 * 1024));
            return Optional.empty();
        }
        try {
            return Optional.of(new ByteArrayResource(Pictures.fit(FIELD, logo.getBytes(), LONGEST_SIDE)));
        } catch (Refusal.Invalid refused) {
            refused.problems()
                    .forEach(problem -> form.reject(
                            FIELD, problem.code(), problem.arguments().toArray()));
            return Optional.empty();
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    /** As the current organization's logo. */
    void keep(ByteArrayResource picture) {
        var logo = store(picture);
        organizations.change(now -> OrganizationChange.of(now)
                .withBrand(new Organization.Brand(
                        now.brand().name(), logo, now.brand().color())));
    }

    UUID store(ByteArrayResource picture) {
        var bytes = picture.getByteArray();
        var name = Byte.toUnsignedInt(bytes[0]) == PNG ? "logo.png" : "logo.jpg";
        return files.store(name, bytes).id().value();
    }
}
