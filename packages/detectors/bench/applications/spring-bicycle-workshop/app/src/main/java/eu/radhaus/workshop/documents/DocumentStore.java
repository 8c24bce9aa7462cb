package eu.radhaus.workshop.documents;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

@Component
public class DocumentStore {
    private final Path files;
    private final Path photos;

    public DocumentStore(@Value("${workshop.files}") Path files, @Value("${workshop.photos}") Path photos) {
        this.files = files.toAbsolutePath().normalize();
        this.photos = photos.toAbsolutePath().normalize();
    }

    public byte[] read(long repair, String name) throws IOException {
        Path file = files.resolve(Long.toString(repair)).resolve(name);
        return Files.readAllBytes(file);
    }

    public void remove(long repair, String name) throws IOException {
        Path folder = files.resolve(Long.toString(repair));
        Path file = folder.resolve(name).normalize();
        if (!file.startsWith(folder)) {
            throw new IllegalArgumentException("outside of the folder");
        }
        Files.deleteIfExists(file);
    }

    public List<String> names(long repair) throws IOException {
        Path folder = files.resolve(Long.toString(repair));
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
        }
    }

    public String keepPhoto(InputStream photo, String ending) throws IOException {
        String name = UUID.randomUUID() + "." + ending;
        Files.copy(photo, photos.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        return name;
    }
}
