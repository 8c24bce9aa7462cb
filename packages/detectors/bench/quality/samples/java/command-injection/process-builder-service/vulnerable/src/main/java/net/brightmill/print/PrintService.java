package net.brightmill.print;

import java.io.File;
import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Service;

@Service
public class PrintService {
    private static final File SPOOL = new File("/var/spool/brightmill");

    public int print(String title, int copies) throws IOException, InterruptedException {
        List<String> command = List.of("bash", "-c", "lp -n " + copies + " -t \"" + title + "\" job.pdf");
        Process process = new ProcessBuilder(command).directory(SPOOL).redirectErrorStream(true).start();
        return process.waitFor();
    }
}
