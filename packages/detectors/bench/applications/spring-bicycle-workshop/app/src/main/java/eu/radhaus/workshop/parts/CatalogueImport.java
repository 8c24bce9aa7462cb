package eu.radhaus.workshop.parts;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

@Service
public class CatalogueImport {
    private final Path pictures;

    public CatalogueImport(@Value("${workshop.photos}") Path photos) {
        this.pictures = photos.resolve("catalogue");
    }

    public List<String> pictures(InputStream archive) throws IOException {
        List<String> stored = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(archive)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.isDirectory() || !entry.getName().endsWith(".jpg")) {
                    continue;
                }
                Path target = pictures.resolve(entry.getName());
                Files.createDirectories(target.getParent());
                Files.write(target, zip.readNBytes(2_000_000));
                stored.add(entry.getName());
            }
        }
        return stored;
    }

    public int sheets(InputStream archive) throws IOException {
        int stored = 0;
        Path folder = pictures.resolve("sheets").toAbsolutePath().normalize();
        try (ZipInputStream zip = new ZipInputStream(archive)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path target = folder.resolve(entry.getName()).normalize();
                if (entry.isDirectory() || !target.startsWith(folder)) {
                    continue;
                }
                Files.createDirectories(target.getParent());
                Files.write(target, zip.readNBytes(500_000));
                stored++;
            }
        }
        return stored;
    }
}
