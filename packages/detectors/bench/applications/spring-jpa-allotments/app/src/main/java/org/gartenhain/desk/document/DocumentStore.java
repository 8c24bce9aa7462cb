package org.gartenhain.desk.document;

import org.gartenhain.desk.config.DeskSettings;
import org.springframework.stereotype.Service;
import org.springframework.web.multipart.MultipartFile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.UUID;

@Service
public class DocumentStore {
    private static final Set<String> PICTURES = Set.of("image/png", "image/jpeg");

    private final DeskSettings settings;

    public DocumentStore(DeskSettings settings) {
        this.settings = settings;
    }

    public byte[] minutes(String name) throws IOException {
        return Files.readAllBytes(settings.documentDir().resolve("minutes").resolve(name));
    }

    public byte[] statute(String name) throws IOException {
        Path root = settings.documentDir().resolve("statutes").toAbsolutePath().normalize();
        Path file = root.resolve(name).normalize();
        if (!file.startsWith(root)) {
            throw new IllegalArgumentException("Unknown document");
        }
        return Files.readAllBytes(file);
    }

    public byte[] ofYear(int year) throws IOException {
        return Files.readAllBytes(settings.documentDir().resolve("accounts-" + year + ".pdf"));
    }

    public String store(MultipartFile file) throws IOException {
        Path target = settings.publicDir().resolve(Path.of(file.getOriginalFilename()).getFileName());
        file.transferTo(target);
        return target.getFileName().toString();
    }

    public String storePicture(MultipartFile file) throws IOException {
        if (!PICTURES.contains(file.getContentType()) || file.getSize() > 3_000_000) {
            throw new IllegalArgumentException("Pictures only");
        }
        Path target = settings.publicDir().resolve(UUID.randomUUID() + ".img");
        file.transferTo(target);
        return target.getFileName().toString();
    }
}
