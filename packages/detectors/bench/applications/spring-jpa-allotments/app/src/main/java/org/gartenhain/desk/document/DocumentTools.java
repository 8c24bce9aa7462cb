package org.gartenhain.desk.document;

import org.springframework.stereotype.Service;

import java.io.IOException;
import java.util.List;

@Service
public class DocumentTools {
    public int pageCount(String name) throws IOException, InterruptedException {
        Process process = Runtime.getRuntime().exec(new String[] {"sh", "-c", "pdfinfo /var/lib/desk/documents/" + name + " | grep Pages"});
        return process.waitFor();
    }

    public int thumbnail(String name, int width) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(List.of("thumb", "--width", String.valueOf(width), "--", name)).start();
        return process.waitFor();
    }

    public int tidy() throws IOException, InterruptedException {
        return new ProcessBuilder("sh", "-c", "rm -f /var/lib/desk/tmp/*.pdf").start().waitFor();
    }
}
