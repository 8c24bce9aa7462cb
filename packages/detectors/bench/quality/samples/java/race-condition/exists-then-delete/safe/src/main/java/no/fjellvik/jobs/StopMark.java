package no.fjellvik.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

public class StopMark {
    private static final Path MARK = Path.of("/tmp/fjellvik.stop");

    public void clear() throws IOException {
        Files.deleteIfExists(MARK);
    }
}
