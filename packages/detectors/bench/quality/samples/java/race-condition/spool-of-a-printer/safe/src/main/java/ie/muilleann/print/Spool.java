package ie.muilleann.print;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

public class Spool {
    private static final Path FOLDER = Path.of("/var/tmp", "muilleann-spool");

    public boolean add(int job, List<String> lines) throws IOException {
        Path file = FOLDER.resolve("job-" + job + ".txt");
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW)) {
            for (String line : lines) {
                out.write(line);
                out.newLine();
            }
        } catch (FileAlreadyExistsException e) {
            return false;
        }
        return true;
    }
}
