package no.fjellvik.jobs;

import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;

public class Spool {
    public File spool(byte[] page) throws IOException {
        File file = create();
        try (OutputStream out = new FileOutputStream(file)) {
            out.write(page);
        }
        return file;
    }

    private File create() throws IOException {
        return File.createTempFile("spool-", ".ps");
    }
}
