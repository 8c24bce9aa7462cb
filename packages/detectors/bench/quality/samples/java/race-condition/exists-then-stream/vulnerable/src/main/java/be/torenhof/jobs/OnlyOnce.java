package be.torenhof.jobs;

import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;

public class OnlyOnce {
    private final File mark = new File("/tmp/torenhof-once");

    public boolean begin() throws IOException {
        if (!mark.exists()) {
            new FileOutputStream(mark).close();
            return true;
        }
        return false;
    }
}
