package eu.radhaus.workshop.desk;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

@Component
public class LabelPrinter {
    public boolean print(String printer, String text) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("/bin/sh", "-c"));
        command.add("echo '" + text.replace("'", "") + "' | lp -d " + printer);
        return run(command);
    }

    public boolean reprint(int job) throws IOException, InterruptedException {
        return run(List.of("/bin/sh", "-c", "lp -i " + job + " -H restart || lp -i " + job + " -H resume"));
    }

    public boolean cancel(String job) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("cancel", "--", job).redirectErrorStream(true).start();
        return process.waitFor(5, TimeUnit.SECONDS) && process.exitValue() == 0;
    }

    private static boolean run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        return process.waitFor(5, TimeUnit.SECONDS) && process.exitValue() == 0;
    }
}
