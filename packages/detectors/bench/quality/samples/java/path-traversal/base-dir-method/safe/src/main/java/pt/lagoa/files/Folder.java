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
        if (!file.toPath().normalize().startsWith(root.toPath().normalize())) {
            throw new IOException("outside of the folder");
        }
        return file;
    }
}
