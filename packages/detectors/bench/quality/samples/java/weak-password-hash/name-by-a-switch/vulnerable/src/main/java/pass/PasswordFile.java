package pass;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

class PasswordFile {
    void write(String line) throws IOException {
        Files.writeString(Path.of("/var/lib/pass/hashes"), line + "\n", StandardOpenOption.APPEND);
    }
}
