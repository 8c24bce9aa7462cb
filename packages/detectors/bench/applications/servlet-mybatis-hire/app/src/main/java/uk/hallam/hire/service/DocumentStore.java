package uk.hallam.hire.service;

import java.io.File;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.regex.Pattern;

/** Manuals, certificates and delivery notes on disk. */
public class DocumentStore {
    private static final Pattern NOTE_NUMBER = Pattern.compile("DN-\\d{4}-\\d{5}");

    private final Path root = Paths.get(System.getProperty("hire.documents", "/var/lib/hire/documents"));

    public File manual(String category, String name) {
        return new File(new File(root.toFile(), "manuals"), category + "/" + name + ".pdf");
    }

    public Path certificate(String name) throws IOException {
        Path folder = root.resolve("certificates").toAbsolutePath().normalize();
        Path file = folder.resolve(name).normalize();
        if (!file.startsWith(folder) || !Files.isRegularFile(file)) {
            throw new FileNotFoundException("no such certificate");
        }
        return file;
    }

    public File deliveryNote(String number) throws FileNotFoundException {
        if (!NOTE_NUMBER.matcher(number).matches()) {
            throw new FileNotFoundException("no such delivery note");
        }
        return new File(root.toFile(), "notes/" + number + ".pdf");
    }

    public File invoicePdf(long invoiceId) {
        return new File(root.toFile(), "invoices/" + invoiceId + ".pdf");
    }

    public File terms(String fileName) {
        return new File(root.toFile(), "terms/" + new File(fileName).getName());
    }
}
