package se.lundberg.backup;

import java.io.IOException;

public interface Archiver {
    void archive(String folder) throws IOException;
}
