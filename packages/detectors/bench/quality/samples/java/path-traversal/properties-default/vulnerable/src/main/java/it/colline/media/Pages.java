package it.colline.media;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.util.Properties;

class Pages {
    private final Properties settings;

    Pages(Properties settings) {
        this.settings = settings;
    }

    long length(String page) throws IOException {
        String folder = settings.getProperty("pages.folder", "/srv/pages");
        try (RandomAccessFile file = new RandomAccessFile(folder + "/" + page + ".txt", "r")) {
            return file.length();
        }
    }
}
