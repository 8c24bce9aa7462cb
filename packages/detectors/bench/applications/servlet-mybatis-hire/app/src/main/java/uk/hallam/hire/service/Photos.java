package uk.hallam.hire.service;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.servlet.http.Part;
import org.apache.commons.io.FilenameUtils;

/** Photos of machines and of damages. */
public class Photos {
    private static final Map<String, String> ENDINGS = Map.of("image/jpeg", ".jpg", "image/png", ".png");
    private static final long LARGEST = 8L * 1024 * 1024;

    private final File publicFolder;
    private final File privateFolder;

    public Photos(String publicFolder) {
        this.publicFolder = new File(publicFolder);
        this.privateFolder = new File(System.getProperty("hire.photos", "/var/lib/hire/photos"));
    }

    public String keepMachinePhoto(Part part) throws IOException {
        String name = UUID.randomUUID() + "." + FilenameUtils.getExtension(part.getSubmittedFileName());
        try (InputStream in = part.getInputStream()) {
            Files.copy(in, new File(publicFolder, name).toPath(), StandardCopyOption.REPLACE_EXISTING);
        }
        return name;
    }

    public String keepDamagePhoto(Part part) throws IOException {
        String ending = ENDINGS.get(part.getContentType());
        if (ending == null || part.getSize() > LARGEST) {
            throw new IOException("only JPEG and PNG of up to 8 MB");
        }
        String name = UUID.randomUUID() + ending;
        try (InputStream in = part.getInputStream()) {
            Files.copy(in, privateFolder.toPath().resolve(name));
        }
        return name;
    }

    public int unpackSurvey(InputStream archive, File folder) throws IOException {
        int count = 0;
        try (ZipInputStream zip = new ZipInputStream(archive)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                File target = new File(folder, entry.getName());
                if (entry.isDirectory()) {
                    target.mkdirs();
                    continue;
                }
                target.getParentFile().mkdirs();
                Files.copy(zip, target.toPath(), StandardCopyOption.REPLACE_EXISTING);
                count++;
            }
        }
        return count;
    }

    public int unpackCatalogue(InputStream archive) throws IOException {
        Path folder = publicFolder.toPath().toAbsolutePath().normalize();
        int count = 0;
        try (ZipInputStream zip = new ZipInputStream(archive)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path target = folder.resolve(entry.getName()).normalize();
                if (!target.startsWith(folder)) {
                    throw new IOException("entry outside of the folder");
                }
                if (!entry.isDirectory() && ++count <= 500) {
                    Files.createDirectories(target.getParent());
                    Files.copy(zip, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
        return count;
    }

    public void label(String photo, String caption) throws IOException, InterruptedException {
        String command = "convert " + new File(publicFolder, photo) + " -gravity South -annotate +0+8 \"" + caption + "\" " + new File(publicFolder, "labelled-" + photo);
        Process process = Runtime.getRuntime().exec(new String[] {"/bin/sh", "-c", command});
        process.waitFor(30, TimeUnit.SECONDS);
    }

    public void shrink(String photo, int width) throws IOException, InterruptedException {
        File source = new File(publicFolder, FilenameUtils.getName(photo));
        ProcessBuilder builder = new ProcessBuilder("convert", source.getPath(), "-resize", width + "x", source.getPath() + ".small");
        builder.start().waitFor(30, TimeUnit.SECONDS);
    }
}
