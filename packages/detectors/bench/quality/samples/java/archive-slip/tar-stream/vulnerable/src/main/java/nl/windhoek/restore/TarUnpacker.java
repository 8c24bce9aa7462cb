package nl.windhoek.restore;

import java.io.BufferedOutputStream;
import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

class TarUnpacker {
    private final File folder;

    TarUnpacker(File folder) {
        this.folder = folder;
    }

    void unpack(InputStream stream) throws IOException {
        TarArchiveInputStream tar = new TarArchiveInputStream(stream);
        for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
            if (entry.isFile()) {
                write(tar, nameOf(entry));
            }
        }
    }

    private void write(InputStream in, String name) throws IOException {
        try (OutputStream out = new BufferedOutputStream(new FileOutputStream(new File(folder, name)))) {
            in.transferTo(out);
        }
    }

    private static String nameOf(TarArchiveEntry entry) {
        return entry.getName();
    }
}
