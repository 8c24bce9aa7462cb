package org.millstone.notes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.stereotype.Component;

@Component
public class NoteStore {
    private static final Path ROOT = Path.of("/srv/notes");

    public void remove(String name) throws IOException {
        Path note = ROOT.resolve(name);
        Files.deleteIfExists(note);
    }
}
