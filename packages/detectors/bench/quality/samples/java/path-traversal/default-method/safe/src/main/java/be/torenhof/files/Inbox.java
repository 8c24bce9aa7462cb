package be.torenhof.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

public interface Inbox {
    Path FOLDER = Path.of("/srv/inbox");

    default void keep(String name, InputStream content) throws IOException {
        Files.copy(content, FOLDER.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }
}
