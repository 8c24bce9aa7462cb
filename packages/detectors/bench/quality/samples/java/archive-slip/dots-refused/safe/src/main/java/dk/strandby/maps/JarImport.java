package dk.strandby.maps;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

public class JarImport {
    private final Path plugins = Paths.get("/opt/strandby/plugins");

    public void install(JarFile jar) throws IOException {
        for (JarEntry entry : java.util.Collections.list(jar.entries())) {
            if (isUsable(entry)) {
                Path file = Paths.get(plugins.toString(), entry.getName());
                try (InputStream in = jar.getInputStream(entry); OutputStream out = Files.newOutputStream(file)) {
                    in.transferTo(out);
                }
            }
        }
    }

    private static boolean isUsable(JarEntry entry) {
        String name = entry.getName();
        return !entry.isDirectory() && name.endsWith(".class") && !name.contains("..") && !name.startsWith("/");
    }
}
