package com.parcelo.tickets;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.web.multipart.MultipartFile;

@Service
public class AttachmentService {

    private static final Set<String> ENDINGS = Set.of("pdf", "png", "jpg", "txt");

    private final AttachmentProperties properties;

    public AttachmentService(AttachmentProperties properties) {
        this.properties = properties;
    }

    public long store(long ticket, MultipartFile upload) throws IOException {
        String name = upload.getOriginalFilename();
        if (name == null || !ENDINGS.contains(ending(name))) {
            throw new IllegalArgumentException("type of attachment is not supported");
        }
        if (upload.getSize() > properties.maxBytes()) {
            throw new IllegalArgumentException("attachment is too large");
        }

        Path folder = properties.directory().toAbsolutePath().normalize().resolve(Long.toString(ticket));
        Files.createDirectories(folder);
        Path target = folder.resolve(name);
        try (InputStream in = upload.getInputStream()) {
            return Files.copy(in, target);
        }
    }

    private static String ending(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
