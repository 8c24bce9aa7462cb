package dk.strandby.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

public final class Scratch {
    private static final String PREFIX = "strandby-";

    private Scratch() {}

    public static Path keep(String text) throws IOException {
        Path file = Path.of(System.getProperty("java.io.tmpdir"), PREFIX + (int) (Math.random() * 1000) + ".txt");
        Files.writeString(file, text);
        return file;
    }
}
