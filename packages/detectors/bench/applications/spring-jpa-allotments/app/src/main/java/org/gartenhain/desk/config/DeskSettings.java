package org.gartenhain.desk.config;

import org.springframework.boot.context.properties.ConfigurationProperties;

import java.nio.file.Path;

@ConfigurationProperties("desk")
public record DeskSettings(Path documentDir, Path planDir, Path publicDir, String gateSecret) {
}
