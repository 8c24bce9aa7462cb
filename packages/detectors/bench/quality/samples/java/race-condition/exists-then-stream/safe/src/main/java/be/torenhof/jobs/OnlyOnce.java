package be.torenhof.jobs;

import java.io.File;
import java.io.IOException;

public class OnlyOnce {
    private final File mark = new File("/tmp/torenhof-once");

    public boolean begin() throws IOException {
        return mark.createNewFile();
    }
}
