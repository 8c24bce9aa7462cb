package io.reelbox.media;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Reads the duration of audio and video files with ffprobe. */
public final class MediaProbe {

    private static final long LIMIT_SECONDS = 20;

    private final String binary;

    public MediaProbe() {
        this("ffprobe");
    }

    public MediaProbe(String binary) {
        this.binary = binary;
    }

    public Optional<Duration> duration(String title) throws IOException {
        String output = run(title).trim();
        try {
            double seconds = Double.parseDouble(output);
            return Optional.of(Duration.ofMillis(Math.round(seconds * 1000)));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private String run(String title) throws IOException {
        Process process = new ProcessBuilder(
                List.of(binary, "-v", "error", "-show_entries", "format=duration", "-of", "csv=p=0", "file:" + title))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (InputStream in = process.getInputStream()) {
            String text = new String(in.readNBytes(4096), StandardCharsets.UTF_8);
            if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                throw new IOException("probe took too long");
            }
            return text;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            process.destroyForcibly();
        }
    }
}
