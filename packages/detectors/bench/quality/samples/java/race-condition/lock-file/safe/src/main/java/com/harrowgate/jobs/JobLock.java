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
        try {
            Files.writeString(LOCK, owner, StandardOpenOption.CREATE_NEW);
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        }
    }
}
