package no.fjellvik.jobs;

import java.io.File;
import java.io.FileWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

public class StopMark {
    private static final File MARK = new File("/tmp/fjellvik.stop");

    public void clear() throws IOException {
        if (MARK.exists() && MARK.length() == 0) {
            Files.delete(MARK.toPath());
        }
    }
}
