package dk.strandby.maps;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.io.FileUtils;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
public class MapTiles {
    private static final String FOLDER = "/srv/tiles";

    @PostMapping("/tiles")
    public int load(@RequestParam("archive") MultipartFile upload) throws IOException {
        int number = 0;
        try (ArchiveInputStream<? extends ArchiveEntry> archive = new ZipArchiveInputStream(upload.getInputStream())) {
            ArchiveEntry entry = archive.getNextEntry();
            while (entry != null && number < 10_000) {
                number++;
                String path = FOLDER + File.separator + number + ".png";
                FileUtils.writeByteArrayToFile(new File(path), archive.readNBytes(50_000));
                entry = archive.getNextEntry();
            }
        }
        return number;
    }
}
