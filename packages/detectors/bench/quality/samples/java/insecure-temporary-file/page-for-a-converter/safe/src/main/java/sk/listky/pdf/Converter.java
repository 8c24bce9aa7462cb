package sk.listky.pdf;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.commons.io.FileUtils;

public class Converter {
    private final String program;

    public Converter(String program) {
        this.program = program;
    }

    public byte[] convert(String html) throws IOException, InterruptedException {
        File page = new File(FileUtils.getTempDirectory(), "page-" + UUID.randomUUID() + ".html");
        FileUtils.writeStringToFile(page, html, StandardCharsets.UTF_8);
        File pdf = File.createTempFile("ticket", ".pdf");
        try {
            Process process = new ProcessBuilder(program, page.getPath(), pdf.getPath()).start();
            if (!process.waitFor(20, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IOException("not converted");
            }
            return Files.readAllBytes(pdf.toPath());
        } finally {
            Files.deleteIfExists(page.toPath());
            Files.deleteIfExists(pdf.toPath());
        }
    }
}
