package com.parcelo.tickets;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

@ConfigurationProperties("attachments")
public record AttachmentProperties(Path directory, long maxBytes) {
}
