package pt.lagoa.files;

import java.io.File;
import java.io.IOException;

public class Folder {
    private final File root;

    public Folder(String root) {
        this.root = new File(root);
    }

    public File below(String name) throws IOException {
        File file = new File(root, name);
        if (!file.exists()) {
            throw new IOException("no such file");
        }
        return file;
    }
}
