package pl.archiwum.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

@Component
public class DailyArchive {
    private final Letters letters;
    private final Bucket bucket;

    public DailyArchive(Letters letters, Bucket bucket) {
        this.letters = letters;
        this.bucket = bucket;
    }

    @Scheduled(cron = "0 30 2 * * *")
    public void run() throws IOException {
        Path file = create();
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Letter letter : letters.of(LocalDate.now().minusDays(1))) {
                zip.putNextEntry(new ZipEntry(letter.number() + ".pdf"));
                zip.write(letter.content());
            }
        }
        bucket.upload(file);
        Files.delete(file);
    }

    private Path create() throws IOException {
        return Paths.get(System.getProperty("java.io.tmpdir")).resolve("letters-" + LocalDate.now() + ".zip");
    }
}
