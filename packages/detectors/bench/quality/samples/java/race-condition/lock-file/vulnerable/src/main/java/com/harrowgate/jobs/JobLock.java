package com.harrowgate.jobs;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

public class JobLock {
    private static final Path LOCK = Path.of("/tmp/harrowgate.lock");

    public boolean take() throws IOException {
        String owner = Long.toString(ProcessHandle.current().pid());
        if (Files.exists(LOCK)) {
            return false;
        }
        Files.writeString(LOCK, owner);
        return true;
    }
}
