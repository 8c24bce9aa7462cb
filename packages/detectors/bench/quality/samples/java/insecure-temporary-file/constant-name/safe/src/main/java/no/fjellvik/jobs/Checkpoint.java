package no.fjellvik.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

public class Checkpoint {
    private static final String NAME = "fjellvik-checkpoint.txt";

    public Path save(List<String> done) throws IOException {
        Path folder = Files.createTempDirectory("fjellvik");
        Path file = folder.resolve(NAME);
        Files.write(file, done);
        return file;
    }
}
