package org.cityshelf.library.config;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

@ConfigurationProperties("library")
public record LibraryProperties(Storage storage, Consortium consortium, Courier courier, String publicUrl) {

    public record Storage(Path root) {
    }

    public record Consortium(String url, String token) {
    }

    public record Courier(String secret) {
    }
}
