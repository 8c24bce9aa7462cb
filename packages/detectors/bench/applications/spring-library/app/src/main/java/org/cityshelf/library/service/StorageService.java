package org.cityshelf.library.service;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.cityshelf.library.config.LibraryProperties;
import org.cityshelf.library.util.Codes;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Service;
import org.springframework.web.multipart.MultipartFile;

@Service
public class StorageService {

    private static final Map<String, String> TYPES = Map.of("image/png", ".png", "image/jpeg", ".jpg");
    private static final int MAX_ENTRIES = 300;
    private static final int MAX_ENTRY_BYTES = 5 * 1024 * 1024;

    private final Path root;

    public StorageService(LibraryProperties properties) {
        this.root = properties.storage().root().toAbsolutePath().normalize();
    }

    public String storePicture(MultipartFile file) throws IOException {
        String ending = TYPES.get(String.valueOf(file.getContentType()));
        if (ending == null) {
            throw new IllegalArgumentException("only PNG or JPEG");
        }
        String name = Codes.forFile() + ending;
        file.transferTo(root.resolve("pictures").resolve(name));
        return name;
    }

    public Resource notice(String name) {
        return new FileSystemResource(root.resolve("notices").resolve(name));
    }

    public Resource picture(String name) throws IOException {
        Path folder = root.resolve("pictures");
        Path file = folder.resolve(name).normalize();
        if (!file.startsWith(folder)) {
            throw new IOException("no such picture");
        }
        return new FileSystemResource(file);
    }

    public int unpackCovers(InputStream in) throws IOException {
        Path folder = root.resolve("covers");
        int count = 0;
        try (ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null && count < MAX_ENTRIES; entry = zip.getNextEntry()) {
                if (entry.isDirectory()) {
                    continue;
                }
                Path target = folder.resolve(entry.getName());
                Files.createDirectories(target.getParent());
                Files.write(target, zip.readNBytes(MAX_ENTRY_BYTES));
                count++;
            }
        }
        return count;
    }

    public int unpackScans(InputStream in) throws IOException {
        Path folder = root.resolve("scans");
        int count = 0;
        try (ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null && count < MAX_ENTRIES; entry = zip.getNextEntry()) {
                Path scan = folder.resolve(entry.getName()).normalize();
                if (entry.isDirectory() || !scan.startsWith(folder)) {
                    continue;
                }
                Files.createDirectories(scan.getParent());
                Files.write(scan, zip.readNBytes(MAX_ENTRY_BYTES));
                count++;
            }
        }
        return count;
    }
}
