package pl.archiwum.export;

import java.nio.file.Path;

public interface Bucket {
    void upload(Path file);
}
