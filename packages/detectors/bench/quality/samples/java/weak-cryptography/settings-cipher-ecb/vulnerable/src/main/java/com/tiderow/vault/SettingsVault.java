package com.tiderow.vault;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.Properties;

public class SettingsVault {

    private final Path file;
    private final SettingsCipher cipher;
    private final Properties values = new Properties();

    public SettingsVault(Path file, SettingsCipher cipher) throws IOException {
        this.file = file;
        this.cipher = cipher;
        if (Files.exists(file)) {
            try (InputStream in = Files.newInputStream(file)) {
                values.load(in);
            }
        }
    }

    public void put(String name, String secret) throws GeneralSecurityException, IOException {
        values.setProperty(name, cipher.encrypt(secret));
        try (OutputStream out = Files.newOutputStream(file)) {
            values.store(out, "settings");
        }
    }

    public Optional<String> get(String name) throws GeneralSecurityException {
        String stored = values.getProperty(name);
        return stored == null ? Optional.empty() : Optional.of(cipher.decrypt(stored));
    }
}
