package dk.strandby.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

public final class Scratch {
    private static final String PREFIX = "strandby-";

    private Scratch() {}

    public static Path keep(String text) throws IOException {
        Path file = Files.createTempFile(
                PREFIX, ".txt", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, text);
        return file;
    }
}
