package dev.palette;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.Properties;

public class ThemeLoader {

    private static final String FALLBACK = "light";

    private final Path directory;

    public ThemeLoader(String directory) {
        this.directory = Paths.get(directory);
    }

    public Properties load(String theme) throws IOException {
        Properties properties = new Properties();
        Path file = directory.resolve(theme == null ? FALLBACK : theme);
        try (InputStream in = Files.newInputStream(file)) {
            properties.load(in);
        } catch (NoSuchFileException e) {
            properties.setProperty("background", "#ffffff");
            properties.setProperty("text", "#222222");
        }
        return properties;
    }
}
