package com.harrowgate.reports;

import java.io.File;
import java.io.FileWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;

public class ReportFile {
    public File write(Iterable<String> lines) throws IOException {
        File file = Files.createTempFile("report-", ".csv").toFile();
        try (Writer out = new FileWriter(file)) {
            for (String line : lines) {
                out.write(line);
                out.write('\n');
            }
        }
        return file;
    }
}
